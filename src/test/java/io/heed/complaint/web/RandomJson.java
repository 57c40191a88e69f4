package io.heed.complaint.web;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Bodies that somebody might send to see what breaks: nearly right, wrong in every place, or no JSON at all. */
final class RandomJson {

    private static final List<String> TOP = List.of(
            "channel",
            "customer",
            "product",
            "region",
            "jurisdiction",
            "text",
            "desiredOutcome",
            "anonymous",
            "extra",
            "");
    private static final List<String> CUSTOMER = List.of("name", "email", "phone", "locale", "timeZone", "id");
    private static final List<String> LIKELY = List.of(
            "web",
            "api",
            "home-internet",
            "UK",
            "PL",
            "true",
            "null",
            "maria@example.org",
            "+48 22 123 45 67",
            "pl",
            "en-GB",
            "i-klingon",
            "zh-Hant-TW-u-ca-chinese",
            "x-private",
            "Europe/Warsaw",
            "UTC+05:30",
            "Z",
            "GMT0",
            "+18:00",
            "SystemV/PST8",
            "It never came.",
            "' OR 1=1 --",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "%s%n{0}'{",
            "\u0000",
            "\uD83D",
            "\uDE00\uD83D",
            "😞",
            "\u202E",
            "İ",
            "ß");

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    String complaint() {
        return switch (random.nextInt(12)) {
            case 0 -> value(0);
            case 1 -> broken(object(TOP, 0));
            case 2 -> text();
            default -> nearlyRight();
        };
    }

    String text() {
        var text = new StringBuilder();
        for (var i = random.nextInt(30); i >= 0; i--) {
            text.append(random.nextBoolean() ? pick(LIKELY) : Character.toString(random.nextInt(0x11_0000)));
        }
        return text.toString();
    }

    /** Right but for one to three fields. */
    private String nearlyRight() {
        var body = new java.util.LinkedHashMap<String, String>();
        body.put("text", "\"It never came.\"");
        body.put("customer", "{\"email\":\"maria@example.org\"}");
        body.put("product", "\"home-internet\"");
        for (var i = random.nextInt(3); i >= 0; i--) {
            var field = pick(TOP);
            body.put(field, field.equals("customer") && random.nextInt(3) > 0 ? object(CUSTOMER, 1) : value(1));
        }
        return join(body.entrySet().stream()
                .map(each -> quoted(each.getKey()) + ":" + each.getValue())
                .toList());
    }

    private String value(int depth) {
        List<Supplier<String>> kinds = List.of(
                () -> quoted(pick(LIKELY)),
                () -> quoted(pick(LIKELY)),
                () -> quoted(text()),
                () -> quoted(pick(LIKELY).repeat(random.nextInt(3_000))),
                () -> pick(
                        List.of("true", "false", "null", "0", "-1", "1e400", "1e-999999999", "9".repeat(1100), "NaN")),
                () -> depth > 4 ? "[]" : "[" + value(depth + 1) + "," + value(depth + 1) + "]",
                () -> depth > 4 ? "{}" : object(random.nextBoolean() ? TOP : CUSTOMER, depth + 1),
                () -> "[".repeat(random.nextInt(300)));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private String object(List<String> names, int depth) {
        return join(random.ints(random.nextInt(5), 0, names.size())
                .mapToObj(i -> quoted(names.get(i)) + ":" + value(depth + 1))
                .toList());
    }

    private String broken(String json) {
        var at = random.nextInt(json.length());
        return json.substring(0, at)
                + Character.toString(random.nextInt(0x300))
                + json.substring(at + random.nextInt(2));
    }

    private String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c) && random.nextBoolean()
                                ? "\\u%04x".formatted(c)
                                : Character.toString((char) c)));
        return quoted.append('"').toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String join(List<String> members) {
        return "{" + String.join(",", members) + "}";
    }
}
