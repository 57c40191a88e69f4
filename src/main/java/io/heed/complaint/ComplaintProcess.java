package io.heed.complaint;

import io.heed.promise.Rung;
import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.Set;

/**
 * The process of a complaint, told what happened. What follows from it is drawn in the diagram. Every method runs in the
 * caller's transaction; when nobody in the process waits for what happened, nothing follows: the row in the table is kept.
 */
public interface ComplaintProcess {

    /** A complaint came in. Runs up to the acknowledgement's save point. */
    void received(CaseNumber caseNumber);

    /** A closed case was opened again: as {@link #received}, and what was left of the earlier pass ends. */
    void reopened(CaseNumber caseNumber);

    /** The customer wrote, without having been asked. */
    void customerWrote(CaseNumber caseNumber);

    /** The customer answered the open question. */
    void questionAnswered(CaseNumber caseNumber);

    /** The customer says that it is fixed. */
    void fixConfirmed(CaseNumber caseNumber);

    /** The customer says that it is not fixed. */
    void fixRejected(CaseNumber caseNumber);

    /** The customer wants no more. */
    void withdrawn(CaseNumber caseNumber);

    /** Another case carries this one on. */
    void merged(CaseNumber caseNumber);

    /** The owner is away. */
    void ownerAbsent(CaseNumber caseNumber);

    /** A remedy was done outside the task list. */
    void remedyDone(CaseNumber caseNumber);

    /** The case starts over: what still runs of it ends here, and nobody is told. */
    void givenUp(CaseNumber caseNumber);

    /** Which of these cases are on their way; what runs beside them, such as a branch that is looked at, does not count. */
    Set<CaseNumber> running(Collection<CaseNumber> cases);

    /** The rungs of the case's clocks that the process waits for. */
    Set<Rung> awaited(CaseNumber caseNumber);

    /** The clocks have stopped, started or moved: waiting timers ask for their dates again. */
    void clocksMoved(CaseNumber caseNumber);

    /** The case has a new owner: open tasks of the old one go along. */
    void ownerChanged(CaseNumber caseNumber, String from, String to);
}
