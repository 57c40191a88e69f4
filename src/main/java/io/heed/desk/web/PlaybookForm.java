package io.heed.desk.web;

import io.heed.outreach.Playbook;
import io.heed.promise.Term;
import io.heed.shared.Refused;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * How a playbook is set, as somebody types it: each length of time is a number and a unit, and an empty number means never.
 *
 * @param version of the playbook that was shown, so that nobody's change is lost
 */
record PlaybookForm(
        String holdOutPercent,
        String updateEvery,
        String updateEveryUnit,
        String askSilentAfter,
        String askSilentAfterUnit,
        String careCallAfter,
        String careCallAfterUnit,
        String measureAfter,
        String measureAfterUnit,
        String team,
        String version) {

    /** The playbook as it is set. */
    static PlaybookForm of(Playbook playbook) {
        return new PlaybookForm(
                Integer.toString(playbook.holdOutPercent()),
                amount(playbook.updateEvery()),
                unit(playbook.updateEvery()),
                amount(playbook.askSilentAfter()),
                unit(playbook.askSilentAfter()),
                amount(playbook.careCallAfter()),
                unit(playbook.careCallAfter()),
                amount(playbook.measureAfter()),
                unit(playbook.measureAfter()),
                playbook.team(),
                Integer.toString(playbook.version()));
    }

    /**
     * The playbook as it is to be set.
     *
     * @throws Refused naming a field that is no number
     */
    Playbook on(Playbook before) {
        return new Playbook(
                before.id(),
                before.name(),
                before.namePl(),
                before.develops(),
                before.opensKnownIssue(),
                number("holdOutPercent", holdOutPercent),
                term("updateEvery", updateEvery, updateEveryUnit),
                term("askSilentAfter", askSilentAfter, askSilentAfterUnit),
                term("careCallAfter", careCallAfter, careCallAfterUnit),
                measured(),
                team,
                number("version", version));
    }

    /** Whatever else may be left out, the effect is measured. */
    private String measured() {
        if (measureAfter == null || measureAfter.isBlank()) {
            throw wrong("measureAfter", "desk.playbook.no-term");
        }
        return term("measureAfter", measureAfter, measureAfterUnit);
    }

    private static int number(String field, String text) {
        if (text == null || !text.strip().matches("[0-9]{1,6}")) {
            throw wrong(field, "desk.playbook.no-number");
        }
        return Integer.parseInt(text.strip());
    }

    private static String term(String field, String amount, String unit) {
        if (amount == null || amount.isBlank()) {
            return null;
        }
        try {
            return new Term(number(field, amount), Term.Unit.valueOf(unit)).toString();
        } catch (IllegalArgumentException | NullPointerException noTerm) {
            throw wrong(field, "desk.playbook.no-term");
        }
    }

    /** The sentence names the field as its label does. */
    private static Refused wrong(String field, String sentence) {
        return new Refused(field, sentence, new DefaultMessageSourceResolvable("desk.playbook." + field));
    }

    private static String amount(String term) {
        return term == null ? null : Integer.toString(Term.parse(term).amount());
    }

    private static String unit(String term) {
        return term == null ? null : Term.parse(term).unit().name();
    }
}
