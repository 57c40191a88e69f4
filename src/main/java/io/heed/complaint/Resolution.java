package io.heed.complaint;

import java.time.Instant;

/**
 * What was decided on a complaint in one round: the owner's words and the action taken.
 *
 * @param problem the problem as the owner restated it
 * @param cause a key of the list of causes, such as {@code billing-error}
 * @param actionTaken what was done; never empty
 * @param gesture a key of the catalogue: none, apology, adjustment, credit or token
 * @param amount what the gesture is worth
 * @param inFavour whether it was decided for the customer at our expense though we did not have to
 * @param favourReason why, when {@code inFavour}
 * @param answer the personal words of the answer
 * @param finalStage whether a second person decided and the answer is final
 */
public record Resolution(
        String problem,
        String cause,
        Outcome outcome,
        String actionTaken,
        String gesture,
        Money amount,
        boolean inFavour,
        String favourReason,
        String answer,
        boolean finalStage,
        String decidedBy,
        Instant decidedAt) {

    /** Whether the complaint was found to be right. */
    public enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD
    }
}
