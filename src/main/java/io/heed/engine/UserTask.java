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
     * Carries out the completed form in the transaction that completes the task.
     *
     * @param caseNumber the case, the business key of the instance
     * @param username who completes it
     * @param data the form's values after validation on the server, by field key
     * @return the routing variables that the diagram reads after this task
     * @throws io.heed.shared.Refused when the business refuses a value; nothing is changed then
     */
    Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data);
}
