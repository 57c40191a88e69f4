package io.heed.engine;

import java.util.OptionalInt;

/** Says how long the engine is to remember what has run; asked after each deployment. */
public interface HistoryPeriodSource {

    /** Days from the beginning of an instance; empty for a family of which nobody has said it, where the diagram does. */
    OptionalInt daysOf(String family);
}
