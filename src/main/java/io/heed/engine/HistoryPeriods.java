package io.heed.engine;

/** How long the engine remembers what has run, by the families that processes and decisions are deployed in. */
public interface HistoryPeriods {

    /**
     * Sets it for all versions of all processes and decisions of the family, in the transaction of the caller. What runs or
     * ran already keeps the day that it was given when it began.
     *
     * @param family the name of the folder they come from
     * @param days from the beginning of an instance
     */
    void set(String family, int days);
}
