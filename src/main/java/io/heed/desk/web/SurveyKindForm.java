package io.heed.desk.web;

import io.heed.promise.Term;
import io.heed.survey.SurveyKind;

/**
 * When a kind of survey is asked, as somebody types it: each length of time is a number and a unit.
 *
 * @param active {@code true}, or anything else for a kind that is switched off
 * @param version of the kind that was shown, so that nobody's change is lost
 */
record SurveyKindForm(
        String askAfter,
        String askAfterUnit,
        String remindAfter,
        String remindAfterUnit,
        String expiresAfter,
        String expiresAfterUnit,
        String team,
        String active,
        String version) {

    /** The kind as it is. */
    static SurveyKindForm of(SurveyKind kind) {
        return new SurveyKindForm(
                amount(kind.askAfter()),
                unit(kind.askAfter()),
                amount(kind.remindAfter()),
                unit(kind.remindAfter()),
                amount(kind.expiresAfter()),
                unit(kind.expiresAfter()),
                kind.team(),
                Boolean.toString(kind.active()),
                Integer.toString(kind.version()));
    }

    /** The kind as it is to be; what is no length of time is one that cannot be accepted. */
    SurveyKind on(SurveyKind before) {
        return new SurveyKind(
                before.id(),
                before.occasion(),
                before.measure(),
                term(askAfter, askAfterUnit),
                term(remindAfter, remindAfterUnit),
                term(expiresAfter, expiresAfterUnit),
                team,
                Boolean.parseBoolean(active),
                version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
    }

    private static String term(String amount, String unit) {
        try {
            return new Term(Integer.parseInt(amount.strip()), Term.Unit.valueOf(unit)).toString();
        } catch (IllegalArgumentException | NullPointerException noTerm) {
            return null;
        }
    }

    private static String amount(String term) {
        return Integer.toString(Term.parse(term).amount());
    }

    private static String unit(String term) {
        return Term.parse(term).unit().name();
    }
}
