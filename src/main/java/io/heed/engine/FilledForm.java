package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/**
 * A user task's form as somebody filled it in.
 *
 * @param id grows with each form; 0 before it is stored
 * @param element the user task's id in the diagram
 * @param formId the version of the form, see {@link Forms#schema}
 * @param answers the values that passed the check, a JSON object by field key; words of people
 */
public record FilledForm(
        long id,
        String taskId,
        CaseNumber caseNumber,
        String element,
        String formId,
        String formKey,
        int version,
        String by,
        Instant at,
        String answers) {}
