package io.heed.notification;

import io.heed.notification.LetterTextMapper.Row;
import io.heed.shared.Dated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a letter says in a language from a day on.
 *
 * @param letter the part of message keys that names its kind, or {@code common} and the like for what many have
 * @param language {@code en} or {@code pl}
 * @param edition counted from 1; of two that begin on one day the later counts
 * @param texts the sentences that are not as they were shipped, by name, with named placeholders
 */
public record LetterEdition(String letter, String language, int edition, LocalDate validFrom, Map<String, String> texts)
        implements Dated {

    /** Nobody can change the texts. */
    public LetterEdition {
        texts = Map.copyOf(texts);
    }

    static List<LetterEdition> of(List<Row> rows) {
        var editions = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> editions.computeIfAbsent(
                        row.letter() + " " + row.language() + " " + row.edition(), key -> new ArrayList<>())
                .add(row));
        return editions.values().stream().map(LetterEdition::one).toList();
    }

    private static LetterEdition one(List<Row> rows) {
        var first = rows.get(0);
        var texts = new LinkedHashMap<String, String>();
        rows.stream().filter(row -> row.name() != null).forEach(row -> texts.put(row.name(), row.text()));
        return new LetterEdition(first.letter(), first.language(), first.edition(), first.validFrom(), texts);
    }
}
