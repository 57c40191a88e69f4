package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.util.Map;

/**
 * What a user task of a diagram means to the business. The bean's name is the element's id, as for delegates: whoever
 * reads "Resolve complaint" in the diagram finds the class {@code ResolveComplaint}.
 */
public interface UserTask {

    /**
     * What the form starts with and the options its selects offer, by field key or {@code valuesKey}. Facts that are
     * known are never asked again.
     */
    default Map<String, Object> prefill(CaseNumber caseNumber) {
        return Map.of();
    }

    /**
     * The same for one of several tasks of this kind that a case may have at a time, such as one for each department.
     *
     * @param item the task, whose team says which one it is
     */
    default Map<String, Object> prefill(WorkItem item) {
        return prefill(item.caseNumber());
    }

    /**
     * The same for a form that does not show everybody everything.
     *
     * @param username who opens or completes it
     */
    default Map<String, Object> prefill(WorkItem item, String username) {
        return prefill(item);
    }

    /**
     * Carries out the completed form in the transaction that completes the task.
     *
     * @param caseNumber the case, the business key of the instance
     * @param username who completes it
     * @param data the form's values after validation on the server, by field key
     * @return the routing variables that the diagram reads after this task
     * @throws io.heed.shared.Refused when the business refuses a value; nothing is changed then
     */
    Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data);

    /**
     * The same for one of several tasks of this kind that a case may have at a time.
     *
     * @param item the task, whose team says which one it is
     */
    default Map<String, Object> complete(WorkItem item, String username, Map<String, Object> data) {
        return complete(item.caseNumber(), username, data);
    }
}
