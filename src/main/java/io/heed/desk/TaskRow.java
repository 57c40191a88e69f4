package io.heed.desk;

import io.heed.engine.WorkItem;
import io.heed.staff.CaseKind.CaseLine;
import java.time.Instant;

/**
 * An open task in a list.
 *
 * @param name what is to be done, in the reader's language
 * @param line the case it belongs to, or null when the reader may not see it
 * @param assigneeName the full name of who has it, or null when nobody has
 * @param mine whether the reader has it
 */
public record TaskRow(WorkItem item, String name, CaseLine line, String assigneeName, boolean mine) {

    /** The next promise to the customer, or null. */
    public Instant due() {
        return item.dueAt();
    }
}
