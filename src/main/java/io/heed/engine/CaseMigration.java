package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.util.List;
import java.util.Map;

/** Moves running cases from one version of their process to another, each with everything that waits in it. */
public interface CaseMigration {

    /** What would correspond to what, and where cases stand that the other version has no place for. */
    Plan plan(Move move);

    /** The runs of a version that are not over, at most {@code most} after the one named, in the order of their ids. */
    List<Run> runs(String process, int version, String after, int most);

    /** What would become of a run: everything is done and taken back. Joins no transaction. */
    Outcome tried(Move move, String runId);

    /** Moves a run, in the transaction of the caller; what cannot be moved is left as it was. */
    Outcome moved(Move move, String runId);

    /**
     * From which version to which.
     *
     * @param mapped elements of the first version and where their cases go in the other, by id; all others go to the element
     *     of the same id and kind
     */
    record Move(String process, int from, int to, Map<String, String> mapped) {

        public Move {
            mapped = Map.copyOf(mapped);
        }
    }

    /** A run of a process. */
    record Run(String id, CaseNumber caseNumber) {}

    /**
     * What a move means for the diagram.
     *
     * @param places the elements at which cases can stand and that do not go by themselves, in the order of the file
     * @param choices elements of the other version that cases can be sent to, by id
     * @param retimed the elements whose timer or message differs: what waits there asks for its date again
     * @param problems why these versions cannot be brought together, as far as it is known before a case is looked at
     */
    record Plan(List<Place> places, List<Element> choices, List<Element> retimed, List<Problem> problems) {}

    /**
     * An element that the other version does not have.
     *
     * @param to where its cases go, as the move says; null when it says nothing
     * @param cases how many stand there now
     */
    record Place(Element element, String to, int cases) {}

    /** Something drawn; its name may be null. */
    record Element(String id, String name, String kind) {}

    /**
     * Why something cannot be moved.
     *
     * @param element the element's id in the first version, or empty when it is the run as a whole
     * @param reason in kebab-case; the sentence is the message {@code migration.problem.<reason>}
     * @param detail what the engine said of it, English
     */
    record Problem(String element, String reason, String detail) {}

    /**
     * What became of a run.
     *
     * @param problems none unless it cannot be moved
     */
    record Outcome(Result result, List<Problem> problems) {

        static Outcome of(Result result) {
            return new Outcome(result, List.of());
        }
    }

    /** How it went with a run. */
    enum Result {
        /** It can be moved, or was. */
        MOVED,
        /** It stands where the other version has no place for it. */
        STAYS,
        /** It has ended, or was moved meanwhile. */
        GONE
    }
}
