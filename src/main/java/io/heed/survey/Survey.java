package io.heed.survey;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Locale;

/**
 * A question to one customer after one event.
 *
 * @param number begins with SV
 * @param kind key of its kind
 * @param about the complaint it is about, or null
 * @param product a product's key, or null
 * @param region a region's key, or null
 * @param team who calls when the customer is not content
 * @param language in which is asked
 * @param happenedAt when that happened which it is about
 * @param dueAt when the customer is asked
 * @param askedAt when the question was handed to the contact policy, or null
 * @param remindAt when the reminder is due, or null
 * @param expiresAt until when an answer is taken, or null
 * @param sentAt when the question went out, or null
 * @param remindedAt when the reminder was handed to the contact policy, or null
 * @param notAsked why the customer is not asked, or null
 * @param score what the customer chose, or null
 * @param words the customer's own, or null
 * @param followUp what followed from the answer, or null
 */
public record Survey(
        CaseNumber number,
        String kind,
        Measure measure,
        long customerId,
        CaseNumber about,
        String product,
        String region,
        String team,
        Locale language,
        SurveyState state,
        Instant happenedAt,
        Instant plannedAt,
        Instant dueAt,
        Instant askedAt,
        Instant remindAt,
        Instant expiresAt,
        Instant sentAt,
        Instant remindedAt,
        NotAskedReason notAsked,
        Integer score,
        Instant answeredAt,
        String words,
        FollowUp followUp,
        Instant endedAt) {

    /** The two letters a survey's number begins with. */
    public static final String LETTERS = "SV";

    /** Whether an answer is taken now. */
    boolean isOpen(Instant now) {
        return state == SurveyState.ASKED && now.isBefore(expiresAt);
    }

    /** Whether words may still be added to the score. */
    boolean mayAddWords(Instant now) {
        return state == SurveyState.ANSWERED && words == null && now.isBefore(expiresAt);
    }
}
