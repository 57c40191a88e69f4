package io.heed.studio.tables;

import io.heed.notification.LetterEditions;
import io.heed.notification.LetterEditions.Which;
import io.heed.notification.LetterProofs;
import io.heed.shared.NotFound;
import io.heed.studio.change.ChangeableTable;
import io.heed.studio.change.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What letters say, by letter and language: {@code acknowledgement-en}. */
@Component
public class LetterTable implements ChangeableTable {

    private static final Pattern KEY = Pattern.compile("([a-z-]{1,40})-(en|pl)");
    private static final int LONG = 70;
    private static final int LONG_ROWS = 3;

    private final LetterEditions letters;
    private final LetterProofs proofs;
    private final MessageSource messages;

    LetterTable(LetterEditions letters, LetterProofs proofs, MessageSource messages) {
        this.letters = letters;
        this.proofs = proofs;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.LETTER;
    }

    @Override
    public List<Entry> entries(Locale language) {
        return LetterEditions.all().stream()
                .map(each -> new Entry(each.letter() + "-" + each.language(), name(each, language)))
                .toList();
    }

    @Override
    public ZoneId zone(String key, Instant now) {
        return letters.zone();
    }

    @Override
    public List<Field> fields(String key, Locale language) {
        var which = which(key);
        var changed = letters.editions(which).stream()
                .flatMap(each -> each.texts().keySet().stream())
                .collect(Collectors.toSet());
        var fields = new ArrayList<Field>();
        LetterEditions.shipped(which).forEach((name, shipped) -> {
            int rows = shipped.length() > LONG || shipped.contains("\n") ? LONG_ROWS : 1;
            fields.add(new Field(
                    name,
                    label(name, fields.size(), language),
                    hint(which, name, changed.contains(name), language),
                    rows));
        });
        return fields;
    }

    @Override
    public List<Edition> editions(String key) {
        return letters.editions(which(key)).stream()
                .map(each -> new Edition(each.edition(), each.validFrom()))
                .toList();
    }

    @Override
    public Map<String, String> at(String key, LocalDate day) {
        return letters.at(which(key), day);
    }

    @Override
    public Map<String, String> checked(String key, LocalDate validFrom, Map<String, String> typed) {
        return LetterEditions.checked(which(key), typed);
    }

    @Override
    public void take(Agreed agreed) {
        letters.add(which(agreed.key()), agreed.validFrom(), agreed.content(), agreed.by(), agreed.at());
    }

    /** The letter as a mail about a made-up case. */
    public LetterProofs.Proof proof(String key, Map<String, String> content) {
        return proofs.of(which(key), content);
    }

    private String name(Which which, Locale language) {
        var subject = LetterEditions.shipped(which).get(LetterEditions.SUBJECT);
        var name = subject == null ? text("tables.letter.shared." + which.letter(), language) : subject;
        return name + " (" + text("tables.letter.language." + which.language(), language) + ")";
    }

    private String label(String name, int at, Locale language) {
        return name.equals(LetterEditions.SUBJECT)
                ? text("tables.letter.subject", language)
                : text("tables.letter.sentence", language, at + 1, name);
    }

    /** What it has to hold, and how it was shipped where somebody has ever changed it. */
    private String hint(Which which, String name, boolean changed, Locale language) {
        var parts = new ArrayList<String>();
        var names = LetterEditions.placeholders(which, name);
        if (!names.isEmpty()) {
            var braces = names.stream().map(each -> "{" + each + "}").collect(Collectors.joining(", "));
            parts.add(text("tables.letter.holds", language, braces));
        }
        if (changed) {
            parts.add(text(
                    "tables.letter.was-shipped",
                    language,
                    LetterEditions.shipped(which).get(name)));
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    private static Which which(String key) {
        var found = KEY.matcher(key);
        if (!found.matches()) {
            throw new NotFound();
        }
        return new Which(found.group(1), found.group(2));
    }
}
