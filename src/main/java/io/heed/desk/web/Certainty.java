package io.heed.desk.web;

import java.util.Locale;

/** How sure a suggestion is, in words: a number would promise more than it can hold. */
enum Certainty {
    ALMOST_CERTAIN(0.9),
    LIKELY(0.75),
    UNSURE(0.5),
    GUESS(0.0001),
    NOTHING(0);

    private final double from;

    Certainty(double from) {
        this.from = from;
    }

    static Certainty of(double confidence) {
        for (var each : values()) {
            if (confidence >= each.from) {
                return each;
            }
        }
        return NOTHING;
    }

    /** The name in message keys, such as {@code almost-certain}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
