package io.heed.shared.audit;

import java.util.Objects;

/**
 * Values as one text that is the same each time and from which no other values could come: each with its length before it,
 * nothing as {@code -}.
 */
public final class CanonicalText {

    private CanonicalText() {}

    /** The values in their order, by what they say of themselves; instants as UTC. */
    public static String of(Object... values) {
        var text = new StringBuilder();
        for (var value : values) {
            if (value == null) {
                text.append("-;");
            } else {
                var said = Objects.toString(value);
                text.append(said.length()).append(':').append(said).append(';');
            }
        }
        return text.toString();
    }
}
