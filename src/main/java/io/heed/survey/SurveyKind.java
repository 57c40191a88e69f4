package io.heed.survey;

import io.heed.promise.Term;

/**
 * What is asked after which event, and when.
 *
 * @param askAfter how long after the event, as a term
 * @param remindAfter how long after the question the one reminder goes out, as a term
 * @param expiresAfter how long after the question an answer is taken, as a term
 * @param team who calls when somebody is not content
 * @param version how often it was changed
 */
public record SurveyKind(
        String id,
        Occasion occasion,
        Measure measure,
        String askAfter,
        String remindAfter,
        String expiresAfter,
        String team,
        boolean active,
        int version) {

    Term delay() {
        return Term.parse(askAfter);
    }

    Term reminder() {
        return Term.parse(remindAfter);
    }

    Term expiry() {
        return Term.parse(expiresAfter);
    }
}
