package io.heed.notification;

import io.heed.shared.Dated;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What letters say, with all editions, for whoever changes it. Letters that were written are not touched by it. */
@Service
@Transactional
public class LetterEditions {

    /** The name of the sentence that is a letter's subject. */
    public static final String SUBJECT = "subject";

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST = 2_000;

    private final LetterTextMapper mapper;
    private final LetterTexts texts;

    LetterEditions(LetterTextMapper mapper, LetterTexts texts) {
        this.mapper = mapper;
        this.texts = texts;
    }

    /** A letter in a language. */
    public record Which(String letter, String language) {}

    /** The letters whose words can be changed, each in all its languages. */
    public static List<Which> all() {
        return ShippedTexts.in("en").letters().stream()
                .flatMap(letter -> Stream.of("en", "pl").map(language -> new Which(letter, language)))
                .toList();
    }

    /** The sentences as they were shipped, by name, with named placeholders; {@link NotFound} when there is no such letter. */
    public static Map<String, String> shipped(Which which) {
        var shipped = ShippedTexts.in(which.language());
        if (shipped == null || shipped.of(which.letter()).isEmpty()) {
            throw new NotFound();
        }
        var named = new LinkedHashMap<String, String>();
        shipped.of(which.letter())
                .forEach((name, text) ->
                        named.put(name, placeholders(which, name, text).withNames(text)));
        return named;
    }

    /** What a sentence has to hold, in braces. */
    public static List<String> placeholders(Which which, String name) {
        var shipped = ShippedTexts.in(which.language()).of(which.letter()).getOrDefault(name, "");
        return placeholders(which, name, shipped).names();
    }

    private static Placeholders placeholders(Which which, String name, String shipped) {
        return Placeholders.of(which.letter() + "." + name, shipped);
    }

    /** Where the days of letters begin. */
    public ZoneId zone() {
        return texts.zone();
    }

    /** Every edition, the latest last; none as long as it is as it was shipped. */
    @Transactional(readOnly = true)
    public List<LetterEdition> editions(Which which) {
        shipped(which);
        return LetterEdition.of(mapper.of(which.letter(), which.language()));
    }

    /** All sentences as they are on the day. */
    @Transactional(readOnly = true)
    public Map<String, String> at(Which which, LocalDate day) {
        var all = new LinkedHashMap<>(shipped(which));
        Dated.countingOn(day, editions(which)).ifPresent(edition -> all.putAll(edition.texts()));
        all.keySet().retainAll(shipped(which).keySet());
        return all;
    }

    /**
     * The sentences that were typed, tidily; an empty one is as it was shipped.
     *
     * @throws Refused naming each sentence that cannot be right
     */
    public static Map<String, String> checked(Which which, Map<String, String> typed) {
        var wrong = new ArrayList<Refused>();
        var tidy = new LinkedHashMap<String, String>();
        shipped(which).forEach((name, shipped) -> {
            var text = typed.getOrDefault(name, "").strip();
            tidy.put(name, text.isEmpty() ? shipped : text);
            try {
                check(which, name, text);
            } catch (Refused refused) {
                wrong.add(refused);
            }
        });
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return tidy;
    }

    private static void check(Which which, String name, String text) {
        int longest = name.equals(SUBJECT) ? LONGEST_SUBJECT : LONGEST;
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > longest) {
            throw new Refused(name, "tables.too-long", longest);
        }
        if (name.equals(SUBJECT) && text.lines().count() > 1) {
            throw new Refused(name, "tables.letter.one-line");
        }
        PlainText.require(name, text);
        new Placeholders(placeholders(which, name)).check(name, text);
    }

    /** Adds an edition, in the transaction of whoever decided it. */
    public void add(Which which, LocalDate validFrom, Map<String, String> content, String by, Instant at) {
        var differing = new LinkedHashMap<>(checked(which, content));
        differing.entrySet().removeAll(shipped(which).entrySet());
        int edition =
                editions(which).stream().mapToInt(LetterEdition::edition).max().orElse(0) + 1;
        var added = new LetterEdition(which.letter(), which.language(), edition, validFrom, differing);
        mapper.insertEdition(added, by, at);
        differing.forEach((name, text) -> mapper.insertSentence(added, name, text));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int outcome) {
                texts.forget();
            }
        });
    }
}
