package io.heed.outreach;

import io.heed.promise.BusinessCalendars;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What playbooks say, with all editions, for whoever changes it: always in all languages at once, so that none lags behind.
 * A message goes by what counted on the day its news were heard, so nothing that was read before it was approved reads
 * otherwise when it leaves.
 */
@Service
@Transactional
public class PlaybookEditions {

    /** The languages that customers are told in. */
    public static final List<String> LANGUAGES = List.of("en", "pl");

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 4_000;

    private final PlaybookMapper mapper;
    private final BusinessCalendars calendars;

    PlaybookEditions(PlaybookMapper mapper, BusinessCalendars calendars) {
        this.mapper = mapper;
        this.calendars = calendars;
    }

    /** What a playbook says at a stage. */
    public record Which(String playbook, Stage stage) {}

    /** What a playbook says at each stage. */
    public static List<Which> of(String playbook) {
        return Stream.of(Stage.values())
                .map(stage -> new Which(playbook, stage))
                .toList();
    }

    /** The name of the text that is a message's subject: {@code subject-en}. */
    public static String subject(String language) {
        return "subject-" + language;
    }

    /** The name of the text below it: {@code body-en}. */
    public static String body(String language) {
        return "body-" + language;
    }

    /**
     * Where the days of its editions begin: where its team works.
     *
     * @throws NotFound when there is no such playbook
     */
    @Transactional(readOnly = true)
    public ZoneId zone(Which which, Instant at) {
        return zone(playbook(which), at);
    }

    /** What a playbook says at a stage in a language because of news that were heard at this instant, if anything. */
    @Transactional(readOnly = true)
    Optional<PlaybookText> counting(Playbook playbook, Stage stage, String language, Instant heardAt) {
        var day = LocalDate.ofInstant(heardAt, zone(playbook, heardAt));
        return PlaybookText.countingOn(day, language, mapper.stage(playbook.id(), stage));
    }

    /** Every edition of every playbook. */
    @Transactional(readOnly = true)
    public List<PlaybookText> all() {
        return mapper.editions(null);
    }

    /**
     * Every edition.
     *
     * @throws NotFound when there is no such playbook
     */
    @Transactional(readOnly = true)
    public List<PlaybookText> editions(Which which) {
        return mapper.stage(playbook(which).id(), which.stage());
    }

    /** What is said on the day, by name; nothing where nothing was written yet. */
    @Transactional(readOnly = true)
    public Map<String, String> at(Which which, LocalDate day) {
        var said = new LinkedHashMap<String, String>();
        var editions = editions(which);
        LANGUAGES.forEach(language -> PlaybookText.countingOn(day, language, editions)
                .ifPresent(text -> {
                    said.put(subject(language), text.subject());
                    said.put(body(language), text.body());
                }));
        return said;
    }

    /**
     * What was typed, tidily.
     *
     * @throws Refused naming each text that is empty, too long, or names a placeholder that there is not
     */
    public static Map<String, String> checked(Map<String, String> typed) {
        var wrong = new ArrayList<Refused>();
        var tidy = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            tidy.put(subject(language), checked(subject(language), typed, LONGEST_SUBJECT, wrong));
            tidy.put(body(language), checked(body(language), typed, LONGEST_BODY, wrong));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return tidy;
    }

    private static String checked(String field, Map<String, String> typed, int longest, List<Refused> wrong) {
        var text = typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
        try {
            if (text.isEmpty()) {
                throw new Refused(field, "outreach.text-missing");
            }
            if (text.length() > longest) {
                throw new Refused(field, "outreach.text-too-long", longest);
            }
            if (longest == LONGEST_SUBJECT && text.lines().count() > 1) {
                throw new Refused(field, "outreach.one-line");
            }
            PlainText.require(field, text);
            new Template(text).check(field);
        } catch (Refused refused) {
            wrong.add(refused);
        }
        return text;
    }

    /** Adds an edition, in the transaction of whoever decided it. */
    public void add(Which which, LocalDate validFrom, Map<String, String> content, String by, Instant at) {
        var texts = checked(content);
        int edition = 1
                + editions(which).stream().mapToInt(PlaybookText::edition).max().orElse(0);
        for (var language : LANGUAGES) {
            mapper.insert(new PlaybookText(
                    which.playbook(),
                    which.stage(),
                    language,
                    edition,
                    validFrom,
                    texts.get(subject(language)),
                    texts.get(body(language)),
                    by,
                    at));
        }
    }

    private Playbook playbook(Which which) {
        var playbook = mapper.find(which.playbook());
        if (playbook == null) {
            throw new NotFound();
        }
        return playbook;
    }

    ZoneId zone(Playbook playbook, Instant at) {
        return calendars.ofTeam(playbook.team()).zoneAt(at);
    }
}
