package io.heed.promise;

/** What happens, one after the other, while an answer is owed. Each happens once for one target. */
public enum Rung {
    /** Three quarters of the service clock's working time are used. */
    WARN,
    /** The service target is missed. */
    BREACH,
    /** Half the working time again has passed since the breach, at least one hour of it. */
    SECOND_BREACH,
    /** The date that the customer heard will not be met unless something happens now. */
    ADMIT,
    /** The customer has heard nothing for as long as the cadence allows. */
    UPDATE,
    /** Four fifths of the time that the law gives are used; never pauses. */
    STATUTORY_ALARM,
    /** The target of a further pass is missed: due like {@link #BREACH}, from the first reopening on. */
    SECOND_STAGE_BREACH;

    /** Whether the diagram comes back to wait for it again, so that it must never be due in the past for good. */
    boolean recurs() {
        return this == ADMIT || this == UPDATE;
    }

    /** Whether it rests while the customer is asked. */
    boolean rests() {
        return this != STATUTORY_ALARM;
    }
}
