package io.heed.recognition;

/**
 * A suggestion.
 *
 * @param value what is suggested
 * @param confidence how sure that is, 0 to 1: of a hundred suggestions at 0.8, about eighty are right
 */
public record Suggested<T>(T value, double confidence) {

    /** Whether it may be used without a person; {@code threshold} is 0 to 1. */
    public boolean isCertain(double threshold) {
        return confidence >= threshold;
    }
}
