package io.heed.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked about a text; each aspect has a classifier of its own. */
enum Aspect {
    KIND("NOISE", names(MessageKind.values())),
    CATEGORY("general", List.of()),
    EMOTION("CALM", List.of("CALM", "UPSET", "ANGRY", "DISTRESSED")),
    SENTIMENT("NEUTRAL", names(Sentiment.values()));

    private final String fallback;
    private final List<String> labels;

    Aspect(String fallback, List<String> labels) {
        this.fallback = fallback;
        this.labels = labels;
    }

    static Optional<Aspect> named(String name) {
        return Stream.of(values())
                .filter(aspect -> aspect.label().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** As columns and options call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is said of a text that nothing is known of. */
    String fallback() {
        return fallback;
    }

    /** The labels there are, none when the owner of the triage table chooses them. */
    List<String> labels() {
        return labels;
    }

    /** The label as it is kept, or nothing when there is no such label. */
    Optional<String> accept(String label) {
        return labels.isEmpty()
                ? Optional.of(label)
                : labels.stream().filter(label::equalsIgnoreCase).findFirst();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
