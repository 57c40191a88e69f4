package io.heed.audit.cases;

import io.heed.engine.FilledForm;
import java.util.List;

/**
 * A form as it was filled in.
 *
 * @param removed whether that version of the form was removed, so that its labels are not known
 */
public record FormView(FilledForm form, boolean removed, List<Answer> answers) {

    /**
     * A field with what was entered.
     *
     * @param label what the form called it; its key when that is not known
     * @param text what was entered; an option by its label
     */
    public record Answer(String key, String label, String text) {}
}
