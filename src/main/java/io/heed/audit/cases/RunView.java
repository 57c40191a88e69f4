package io.heed.audit.cases;

import io.heed.engine.CaseHistory.Change;
import io.heed.engine.CaseHistory.Incident;
import io.heed.engine.CaseHistory.Instance;
import io.heed.engine.CaseHistory.TableAsked;
import io.heed.engine.CaseHistory.TaskRun;
import io.heed.engine.CaseHistory.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run of a process for the case; one that went on by another version of its diagram is one for each.
 *
 * @param visits how often each step was entered
 * @param here the steps at which it is now
 * @param ways the sequence flows taken
 */
public record RunView(
        Instance instance,
        Portion<Visit> steps,
        Map<String, Integer> visits,
        Set<String> here,
        List<Way> ways,
        Portion<Change> changes,
        Portion<TableAsked> decisions,
        Portion<TaskRun> tasks,
        Portion<Incident> incidents) {

    /** The part of a run before it went on by another version; what is not drawn is told with its last part. */
    static RunView earlier(Instance instance, Portion<Visit> steps, Map<String, Integer> visits, List<Way> ways) {
        return new RunView(
                instance,
                steps,
                visits,
                Set.of(),
                ways,
                Portion.none(),
                Portion.none(),
                Portion.none(),
                Portion.none());
    }

    /** Names this part of the run among those of its case. */
    public String key() {
        return instance.id() + ' ' + instance.definitionId() + ' ' + instance.startedAt();
    }

    /**
     * A sequence flow taken.
     *
     * @param name such as "yes", or null
     * @param from the step it leaves; null when the diagram was removed
     * @param to the step it leads to; null when the diagram was removed
     * @param times how often it was taken
     */
    public record Way(String flow, String name, String from, String to, int times, Instant first, Instant last) {}
}
