package io.heed.outreach;

import io.heed.shared.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with named placeholders: {@code {product}} is filled in, and without a value the text refuses to be sent;
 * {@code {words?}} may be missing, and the paragraph that it stands in is left out then.
 */
record Template(String text) {

    /** What there is to fill in. */
    static final Set<String> NAMES =
            Set.of("firstName", "product", "region", "reference", "effectiveOn", "words", "status", "latestOn");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*?)(\\?)?}");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    /** @throws Refused naming the field, when a placeholder is not one of ours */
    void check(String field) {
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            if (!NAMES.contains(matcher.group(1))) {
                throw new Refused(field, "outreach.unknown-placeholder", "{" + matcher.group(1) + "}");
            }
        }
        if (text.chars().filter(c -> c == '{').count()
                != PLACEHOLDER.matcher(text).results().count()) {
            throw new Refused(field, "outreach.open-placeholder");
        }
    }

    /** The names that it cannot do without and that have no value, in order. */
    List<String> missing(Map<String, String> values) {
        var missing = new ArrayList<String>();
        for (var paragraph : paragraphs(values)) {
            PLACEHOLDER
                    .matcher(paragraph)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> values.get(name) == null && !missing.contains(name))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** With the values in it; there is none {@link #missing}. Values are taken as they are, braces and all. */
    String filled(Map<String, String> values) {
        return paragraphs(values).stream()
                .map(paragraph -> PLACEHOLDER
                        .matcher(paragraph)
                        .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1)))))
                .collect(Collectors.joining("\n\n"));
    }

    private List<String> paragraphs(Map<String, String> values) {
        return Arrays.stream(PARAGRAPHS.split(text.strip()))
                .filter(paragraph -> PLACEHOLDER
                        .matcher(paragraph)
                        .results()
                        .noneMatch(found -> found.group(2) != null && values.get(found.group(1)) == null))
                .toList();
    }
}
