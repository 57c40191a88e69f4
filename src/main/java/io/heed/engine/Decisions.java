package io.heed.engine;

import java.util.List;
import java.util.Map;

/**
 * Decision tables, in their published version. A decision asked for while a process runs is linked to that
 * instance and activity in the engine's history, with its inputs, outputs and version.
 */
public interface Decisions {

    /**
     * The one row that matches.
     *
     * @throws IllegalStateException naming the decision when no row or more than one matches
     */
    Map<String, Object> decideOne(String decisionKey, Map<String, ?> inputs);

    /** Every row that matches, in the table's order; none is an empty list. */
    List<Map<String, Object>> decideAll(String decisionKey, Map<String, ?> inputs);
}
