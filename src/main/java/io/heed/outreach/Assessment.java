package io.heed.outreach;

import io.heed.contact.MessageClass;
import java.util.Map;

/**
 * What the table {@code outreach-assessment} says of a signal.
 *
 * @param tell whether customers hear of it
 * @param approval whether somebody approves the message, however many it reaches
 * @param approvalAbove from how many readers on somebody approves it
 */
record Assessment(
        String playbook,
        Urgency urgency,
        MessageClass messageClass,
        boolean tell,
        boolean approval,
        int approvalAbove) {

    static final String TABLE = "outreach-assessment";

    static Assessment of(Map<String, Object> row) {
        return new Assessment(
                (String) row.get("playbook"),
                Urgency.valueOf((String) row.get("urgency")),
                MessageClass.valueOf((String) row.get("messageClass")),
                Boolean.TRUE.equals(row.get("tell")),
                Boolean.TRUE.equals(row.get("approval")),
                ((Number) row.get("approvalAbove")).intValue());
    }
}
