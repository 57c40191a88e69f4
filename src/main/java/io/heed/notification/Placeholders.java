package io.heed.notification;

import io.heed.shared.Refused;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is filled into one sentence of a letter, by name and in the order of its arguments. A sentence is text with names in
 * braces and nothing else: there is nothing in it to be evaluated.
 */
record Placeholders(List<String> names) {

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NUMBERED = Pattern.compile("\\{([0-9])}");

    /** Sentences of which the first thing filled in is not the number of a case or of something else. */
    private static final Map<String, Placeholders> KNOWN = Map.ofEntries(
            Map.entry("common.greeting", named("name")),
            Map.entry("common.sign-owner", named("firstName")),
            Map.entry("common.sign-idea", named("firstName")),
            Map.entry("common.cause", named("cause")),
            Map.entry("common.idea-quarter", named("quarter", "year")),
            Map.entry("gesture.adjustment", named("amount")),
            Map.entry("gesture.credit", named("amount")),
            Map.entry("acknowledgement.owner", named("firstName")),
            Map.entry("reopened.owner", named("firstName")),
            Map.entry("fix-rejected.owner-again", named("firstName")),
            Map.entry("progress.still", named("day")),
            Map.entry("delay.admit", named("date")),
            Map.entry("statutory-alarm.left-one", named("days")),
            Map.entry("statutory-alarm.left-few", named("days")),
            Map.entry("statutory-alarm.left-many", named("days")),
            Map.entry("branch-result.intro", named("place")));

    private static Placeholders named(String... names) {
        return new Placeholders(List.of(names));
    }

    /** Those of a sentence, such as {@code acknowledgement.owner}, as its shipped pattern has them. */
    static Placeholders of(String key, String shipped) {
        int count = (int) NUMBERED.matcher(shipped)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .count();
        var known = KNOWN.getOrDefault(key, named("number"));
        return new Placeholders(
                known.names().subList(0, Math.min(count, known.names().size())));
    }

    /** A shipped pattern with the names instead of numbers. */
    String withNames(String shipped) {
        return NUMBERED.matcher(shipped)
                .replaceAll(found -> Matcher.quoteReplacement("{" + names.get(Integer.parseInt(found.group(1))) + "}"));
    }

    /** @throws Refused naming the field when the text does not hold exactly these names in braces */
    void check(String field, String text) {
        var found = new ArrayList<String>();
        NAMED.matcher(text).results().forEach(each -> found.add(each.group(1)));
        for (var name : found) {
            if (!names.contains(name)) {
                throw new Refused(field, "tables.letter.unknown-placeholder", "{" + name + "}");
            }
        }
        if (text.chars().filter(c -> c == '{' || c == '}').count() != 2L * found.size()) {
            throw new Refused(field, "tables.letter.open-placeholder");
        }
        for (var name : names) {
            if (!found.contains(name)) {
                throw new Refused(field, "tables.letter.missing-placeholder", "{" + name + "}");
            }
        }
    }

    /** The text with the arguments in it, as they are: braces in them stay braces. */
    String filled(String text, Object[] arguments, Locale language) {
        return NAMED.matcher(text).replaceAll(found -> {
            int at = names.indexOf(found.group(1));
            var value = at < 0 || arguments == null || at >= arguments.length
                    ? found.group()
                    : arguments[at] instanceof Number number
                            ? NumberFormat.getInstance(language).format(number)
                            : String.valueOf(arguments[at]);
            return Matcher.quoteReplacement(value);
        });
    }
}
