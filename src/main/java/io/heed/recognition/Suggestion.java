package io.heed.recognition;

import java.util.List;

/**
 * What a text seems to be.
 *
 * @param kind complaint, idea, praise, question or noise
 * @param category a category of the triage table, such as {@code billing}; {@code general} when it is none of the others
 * @param emotion CALM, UPSET, ANGRY or DISTRESSED
 * @param sentiment whether it speaks well or badly of us
 * @param because the words of the text that speak most for kind and category, the strongest first; for a page, never for a log
 */
public record Suggestion(
        Suggested<MessageKind> kind,
        Suggested<String> category,
        Suggested<String> emotion,
        Suggested<Sentiment> sentiment,
        List<String> because) {

    /** A suggestion whose words cannot be changed. */
    public Suggestion {
        because = List.copyOf(because);
    }

    /** Whether the kind is sure enough to go on without a person; {@code threshold} is 0 to 1. */
    public boolean isCertain(double threshold) {
        return kind.isCertain(threshold);
    }
}
