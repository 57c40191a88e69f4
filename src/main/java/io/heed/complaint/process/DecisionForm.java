package io.heed.complaint.process;

import io.heed.complaint.Resolving;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the forms of both decisions have in common: the owner's and the final one at the second stage. */
record DecisionForm(FormData form) {

    /** The decision; what a form does not ask for is empty. */
    Resolving.Decision decision(String problem, String cause) {
        return new Resolving.Decision(
                problem,
                cause,
                form.text("outcome"),
                form.text("actionTaken"),
                form.text("gesture"),
                form.amount("amount"),
                form.is("inFavour"),
                form.text("favourReason"),
                form.text("answer"),
                form.rows("remedies").stream().map(DecisionForm::remedy).toList());
    }

    private static Resolving.PromisedRemedy remedy(FormData row) {
        return new Resolving.PromisedRemedy(row.text("description"), LocalDate.parse(row.text("due")));
    }

    /** The catalogue, each gesture labelled by its message key. */
    static List<Map<String, String>> gestures(Resolving resolving) {
        return resolving.gestures().stream()
                .map(gesture -> Map.of("value", gesture, "label", "complaint.gesture." + gesture))
                .toList();
    }
}
