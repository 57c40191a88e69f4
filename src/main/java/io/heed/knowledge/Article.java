package io.heed.knowledge;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;

/**
 * An article of the knowledge base, without its texts.
 *
 * @param number begins with KB
 * @param cause the cause of complaints it was wanted for, or null when somebody asked for it
 * @param product the product it is about, or null for none in particular
 * @param team who writes and reviews it
 * @param edition the latest edition written, 0 before the first
 * @param reviewMonths after how many months it is read again
 * @param reviewAt when it is read again; null before it is published and after it is retired
 * @param publishedAt since when it has been found by everybody; null before
 */
public record Article(
        CaseNumber number,
        State state,
        String cause,
        String product,
        String team,
        int edition,
        Instant wantedAt,
        int reviewMonths,
        Instant reviewAt,
        Instant publishedAt,
        int version) {

    /** The two letters an article's number begins with. */
    public static final String LETTERS = "KB";

    /** What becomes of an article. */
    public enum State {
        /** Asked for, and not written yet. */
        WANTED,
        /** Found by customers and staff. */
        PUBLISHED,
        /** Found by nobody any more. */
        RETIRED
    }

    /** One that was just asked for. */
    static Article wanted(CaseNumber number, String cause, String product, String team, Instant now) {
        return new Article(number, State.WANTED, cause, product, team, 0, now, 0, null, null, 0);
    }

    /** With one more edition; readers see it once it is published. */
    Article written(int months) {
        open();
        return new Article(
                number, state, cause, product, team, edition + 1, wantedAt, months, reviewAt, publishedAt, version);
    }

    /** With its latest edition for everybody to find. */
    Article published(Instant now, Instant nextReview) {
        open();
        return new Article(
                number,
                State.PUBLISHED,
                cause,
                product,
                team,
                edition,
                wantedAt,
                reviewMonths,
                nextReview,
                publishedAt == null ? now : publishedAt,
                version);
    }

    /** Out of the search; whoever asks for its topic again gets a new article. */
    Article retired() {
        open();
        return new Article(
                number,
                State.RETIRED,
                cause,
                product,
                team,
                edition,
                wantedAt,
                reviewMonths,
                null,
                publishedAt,
                version);
    }

    /** Cause and product in one word; null when it was not wanted for a cause, or is retired. */
    String topic() {
        return cause == null || state == State.RETIRED ? null : topicOf(cause, product);
    }

    static String topicOf(String cause, String product) {
        return cause + "|" + (product == null ? "" : product);
    }

    private void open() {
        if (state == State.RETIRED) {
            throw new Conflict("knowledge.retired");
        }
    }
}
