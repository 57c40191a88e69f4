package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where cases have been, as the engine keeps it; read many cases at a time, by whoever keeps a table of it. */
public interface StepHistory {

    /** The process instances of these cases, called ones included, running or ended. */
    List<Run> runsOf(Collection<CaseNumber> cases);

    /** Every visit of an element in these instances. */
    List<Visit> visitsOf(Collection<String> instances);

    /** Every value that decision tables gave in these instances. */
    List<Decided> decidedIn(Collection<String> instances);

    /** The sequence flows taken in these instances, in their order. */
    List<Flow> flowsOf(Collection<String> instances);

    /**
     * A process instance.
     *
     * @param version the version of the diagram that it runs on
     * @param endedAt null while it runs
     */
    record Run(
            String instance, CaseNumber caseNumber, String process, int version, Instant startedAt, Instant endedAt) {}

    /**
     * A visit of an element of the diagram.
     *
     * @param leftAt null while it is there
     * @param assignee the user name of whoever had the task, or null
     */
    record Visit(String instance, String element, Instant cameAt, Instant leftAt, String assignee) {}

    /**
     * A value that a decision table gave.
     *
     * @param version the version of the table
     * @param output the output's name
     * @param value the value, as text
     */
    record Decided(String instance, String decision, int version, String output, String value) {}

    /** A sequence flow that was taken. */
    record Flow(String instance, String flow) {}
}
