package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the engine remembers of a case: the only way to read its history for whoever looks at one. Lists are in the order in
 * which things happened and come page by page; a page is never longer than {@link #LONGEST_PAGE}.
 */
public interface CaseHistory {

    /** How many rows one question answers at most. */
    int LONGEST_PAGE = 1000;

    /** How many characters of a value are told; the rest is read by {@link #whole}. */
    int LONGEST_VALUE = 500;

    /** The instances of the case, running and ended, called ones among them, the first begun first; at most 100. */
    List<Instance> instances(CaseNumber caseNumber);

    /** The diagram as it was deployed, XML; empty when that version was removed. */
    Optional<String> diagram(String definitionId);

    /** The sequence flows that this version of the diagram has; none when it was removed. */
    List<DrawnFlow> drawnFlows(String definitionId);

    /** Each time that a step was entered. */
    List<Visit> visits(String instanceId, int first, int most);

    /** The sequence flows that were taken, as they were recorded. */
    List<Flow> flows(CaseNumber caseNumber, int first, int most);

    /** Tells each value that a variable took, one after the other. */
    void changes(String instanceId, Consumer<Change> reader);

    /** The value that a variable took by this change, whole; empty when there is no such change in the case. */
    Optional<String> whole(CaseNumber caseNumber, String changeId);

    /** Decision tables that were asked while the instance ran. */
    List<TableAsked> decisions(String instanceId, int first, int most);

    /** User tasks, with what was done to each. */
    List<TaskRun> tasks(String instanceId, int first, int most);

    /** Jobs that failed until somebody had to look. */
    List<Incident> incidents(String instanceId, int first, int most);

    /**
     * A run of a process.
     *
     * @param name what the process is called in the diagram; its key when it has no name or was removed
     * @param version of the definition, 0 when it was removed
     * @param deployedAt when that version was deployed, or null when it was removed
     * @param calledBy the id of the instance that called it, or null
     * @param endedAt when it ended, or null while it runs
     * @param canceled whether it was ended from outside
     * @param moves when it went on by another version of its diagram; most never do
     */
    record Instance(
            String id,
            String definitionId,
            String process,
            String name,
            int version,
            Instant deployedAt,
            String calledBy,
            Instant startedAt,
            Instant endedAt,
            boolean canceled,
            List<Move> moves) {

        /** Whether the definition it ran on is still there. */
        public boolean isDrawn() {
            return deployedAt != null;
        }

        /** The run version by version of its diagram, as if each were a run of its own; most went by one. */
        public List<Instance> stretches() {
            var stretches = new ArrayList<Instance>();
            var from = startedAt;
            for (var move : moves) {
                stretches.add(new Instance(
                        id,
                        move.definitionId(),
                        process,
                        name,
                        move.version(),
                        move.deployedAt(),
                        calledBy,
                        from,
                        move.at(),
                        false,
                        List.of(move)));
                from = move.at();
            }
            stretches.add(new Instance(
                    id,
                    definitionId,
                    process,
                    name,
                    version,
                    deployedAt,
                    calledBy,
                    from,
                    endedAt,
                    canceled,
                    List.of()));
            return stretches;
        }
    }

    /**
     * A run left a version of its diagram and went on by another.
     *
     * @param definitionId the id of the version it left
     * @param version of that definition, 0 when it was removed
     * @param deployedAt when that version was deployed, or null when it was removed
     */
    record Move(String definitionId, int version, Instant deployedAt, Instant at) {}

    /**
     * A visit to a step.
     *
     * @param definitionId the version of the diagram on which it was left, or is
     * @param type such as {@code userTask}
     * @param name the label in the diagram, or null
     * @param endedAt when it was left, or null while the case is there
     * @param assignee who had the task last, or null
     * @param called the id of the instance it called, or null
     */
    record Visit(
            String id,
            String definitionId,
            String element,
            String type,
            String name,
            Instant startedAt,
            Instant endedAt,
            boolean canceled,
            String assignee,
            String called) {}

    /** A sequence flow of a diagram; its name, such as "yes", may be null. */
    record DrawnFlow(String id, String name, String from, String to) {}

    /** A sequence flow taken. */
    record Flow(String instanceId, String flow, Instant at) {}

    /**
     * A value, perhaps not all of it.
     *
     * @param text at most {@link #LONGEST_VALUE} characters
     * @param length how many characters there are
     */
    record Value(String text, int length) {

        /** Whether the text is all of it. */
        public boolean isWhole() {
            return text.length() == length;
        }

        static Value of(String text) {
            if (text == null) {
                return null;
            }
            var end = Math.min(LONGEST_VALUE, text.length());
            var cut = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
            return new Value(text.substring(0, cut), text.length());
        }
    }

    /**
     * A variable took a value.
     *
     * @param element the step that set it, or null when the instance began with it
     * @param before the value until then; null when it had none
     * @param beforeId the change by which it had got that value, or null
     * @param after the value from then on; null when it was emptied
     */
    record Change(
            String id,
            String variable,
            String type,
            String element,
            Instant at,
            Value before,
            String beforeId,
            Value after) {}

    /**
     * A decision table was asked.
     *
     * @param name what the table is called
     * @param version of the table, 0 when it was removed
     * @param element the step that asked, or null
     * @param rules those that fired; none when nothing matched
     */
    record TableAsked(
            String id,
            String table,
            String name,
            int version,
            String element,
            Instant at,
            List<Named> inputs,
            List<Named> outputs,
            List<Rule> rules) {}

    /** A named value. */
    record Named(String name, String value) {}

    /**
     * A row of a table that fired.
     *
     * @param place its place in the table, from 1; when the table was removed, among those that fired
     * @param wants its conditions, empty when the table was removed
     * @param gives its conclusions, empty when the table was removed
     * @param annotation what its author noted, or null
     */
    record Rule(String id, int place, List<Named> wants, List<Named> gives, String annotation) {}

    /**
     * A user task.
     *
     * @param endedAt when it was over, or null while it is open
     * @param completed whether somebody completed it; false when the case went on without it
     */
    record TaskRun(
            String id,
            String element,
            String name,
            Instant createdAt,
            Instant endedAt,
            String assignee,
            boolean completed,
            List<Handling> handlings) {}

    /**
     * Something done to a task.
     *
     * @param what such as {@code Claim}, {@code Assign} or {@code Complete}
     * @param by who did it, or null when Heed did
     * @param to whom it was given, or null
     */
    record Handling(Instant at, String what, String by, String to) {}

    /**
     * A job that failed for good.
     *
     * @param message its first line without anybody's data
     * @param resolvedAt when it was put right, or null
     */
    record Incident(String element, String message, Instant at, Instant resolvedAt) {}
}
