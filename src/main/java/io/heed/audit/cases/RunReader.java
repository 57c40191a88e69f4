package io.heed.audit.cases;

import io.heed.audit.cases.RunView.Way;
import io.heed.engine.CaseHistory;
import io.heed.engine.CaseHistory.Change;
import io.heed.engine.CaseHistory.DrawnFlow;
import io.heed.engine.CaseHistory.Flow;
import io.heed.engine.CaseHistory.Instance;
import io.heed.engine.CaseHistory.Visit;
import io.heed.shared.CaseNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads how the processes of a case ran: all steps and flows are counted, of the rest the first are shown. */
@Component
class RunReader {

    private static final String AROUND_SEVERAL = "multiInstanceBody";

    /** More steps and flows than these are not counted. */
    private static final int MOST_COUNTED = 20_000;

    private final CaseHistory history;

    RunReader(CaseHistory history) {
        this.history = history;
    }

    /** The runs of the case, of each list the first {@code most} rows. */
    List<RunView> runs(CaseNumber caseNumber, int most) {
        var instances = history.instances(caseNumber);
        if (instances.isEmpty()) {
            return List.of();
        }
        var flows = flows(caseNumber);
        return instances.stream()
                .flatMap(each -> runs(each, flows.getOrDefault(each.id(), List.of()), most))
                .toList();
    }

    private Stream<RunView> runs(Instance instance, List<Flow> flows, int most) {
        return instance.moves().isEmpty()
                ? Stream.of(run(instance, flows, most))
                : instance.stretches().stream().map(each -> run(each, within(each, flows), most));
    }

    private static List<Flow> within(Instance stretch, List<Flow> flows) {
        return flows.stream()
                .filter(flow -> !flow.at().isBefore(stretch.startedAt()))
                .filter(flow -> stretch.endedAt() == null || !flow.at().isAfter(stretch.endedAt()))
                .toList();
    }

    private RunView run(Instance instance, List<Flow> flows, int most) {
        var id = instance.id();
        var steps = new ArrayList<Visit>();
        var visits = new TreeMap<String, Integer>();
        var here = new LinkedHashSet<String>();
        var counted = 0;
        List<Visit> page;
        while (counted < MOST_COUNTED && !(page = history.visits(id, counted, CaseHistory.LONGEST_PAGE)).isEmpty()) {
            counted += page.size();
            for (var visit : page) {
                if (!visit.type().equals(AROUND_SEVERAL) && visit.definitionId().equals(instance.definitionId())) {
                    steps.add(visit);
                    visits.merge(visit.element(), 1, Integer::sum);
                    if (visit.endedAt() == null) {
                        here.add(visit.element());
                    }
                }
            }
        }
        var ways = ways(instance, flows);
        if (instance.endedAt() == null && here.isEmpty()) {
            here.addAll(reached(ways, visits));
        }
        var shown = new Portion<>(steps.subList(0, Math.min(most, steps.size())), steps.size() > most);
        if (!instance.moves().isEmpty()) {
            return RunView.earlier(instance, shown, visits, ways);
        }
        return new RunView(
                instance,
                shown,
                visits,
                here,
                ways,
                changes(id, most),
                Portion.first(most, (first, size) -> history.decisions(id, first, size)),
                Portion.first(most, (first, size) -> history.tasks(id, first, size)),
                Portion.first(most, (first, size) -> history.incidents(id, first, size)));
    }

    private Portion<Change> changes(String instanceId, int most) {
        var changes = new ArrayList<Change>();
        var more = new boolean[1];
        history.changes(instanceId, change -> {
            if (changes.size() < most) {
                changes.add(change);
            } else {
                more[0] = true;
            }
        });
        return new Portion<>(changes, more[0]);
    }

    private Map<String, List<Flow>> flows(CaseNumber caseNumber) {
        var flows = new ArrayList<Flow>();
        List<Flow> page;
        while (flows.size() < MOST_COUNTED
                && !(page = history.flows(caseNumber, flows.size(), CaseHistory.LONGEST_PAGE)).isEmpty()) {
            flows.addAll(page);
        }
        return flows.stream().collect(Collectors.groupingBy(Flow::instanceId));
    }

    /** In the order in which they were taken first. */
    private List<Way> ways(Instance instance, List<Flow> flows) {
        var drawn = history.drawnFlows(instance.definitionId()).stream()
                .collect(Collectors.toMap(DrawnFlow::id, Function.identity()));
        return flows.stream()
                .collect(Collectors.groupingBy(Flow::flow, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(taken -> way(drawn.get(taken.getKey()), taken.getValue()))
                .toList();
    }

    /** Steps that flows have led to and that were not entered yet: they wait for their job. */
    private static Set<String> reached(List<Way> ways, Map<String, Integer> visits) {
        var arrivals = new TreeMap<String, Integer>();
        ways.stream()
                .filter(way -> way.to() != null)
                .forEach(way -> arrivals.merge(way.to(), way.times(), Integer::sum));
        return arrivals.keySet().stream()
                .filter(step -> arrivals.get(step) > visits.getOrDefault(step, 0))
                .collect(Collectors.toSet());
    }

    private static Way way(DrawnFlow drawn, List<Flow> taken) {
        var first = taken.get(0);
        return new Way(
                first.flow(),
                drawn == null ? null : drawn.name(),
                drawn == null ? null : drawn.from(),
                drawn == null ? null : drawn.to(),
                taken.size(),
                first.at(),
                taken.get(taken.size() - 1).at());
    }
}
