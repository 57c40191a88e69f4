package io.heed.audit.history;

import io.heed.audit.history.HistoryMapper.HeatChange;
import io.heed.audit.history.HistoryMapper.Name;
import io.heed.audit.history.HistoryMapper.Path;
import io.heed.audit.history.HistoryMapper.Step;
import io.heed.engine.StepHistory;
import io.heed.engine.StepHistory.Flow;
import io.heed.engine.StepHistory.Run;
import io.heed.engine.StepHistory.Visit;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * Writes where cases have been. What a case adds to the sums over all cases is known from its rows: before they are
 * written anew it is taken away again.
 */
@Component
class StepProjection {

    private final StepHistory engine;
    private final HistoryMapper mapper;

    StepProjection(StepHistory engine, HistoryMapper mapper) {
        this.engine = engine;
        this.mapper = mapper;
    }

    /** Writes the steps of these cases, and counts those of their process instances that have ended since. */
    void write(Map<CaseNumber, CaseFact> facts, Map<String, Run> instances, List<Visit> visits) {
        var before = mapper.steps(facts.keySet());
        var now = steps(facts, instances, visits);
        mapper.removeSteps(facts.keySet());
        Portions.of(now, mapper::addSteps);
        Portions.of(changes(before, now), mapper::heat);
        countEnded(instances);
    }

    private List<Step> steps(Map<CaseNumber, CaseFact> facts, Map<String, Run> instances, List<Visit> visits) {
        var sums = new LinkedHashMap<Place, Sum>();
        instances.values().stream()
                .sorted(Comparator.comparing(Run::startedAt).thenComparing(Run::instance))
                .forEach(run -> sum(sums, run, "").add(run.startedAt(), run.endedAt()));
        visits.forEach(visit ->
                sum(sums, instances.get(visit.instance()), visit.element()).add(visit.cameAt(), visit.leftAt()));
        var ids = new Dictionary(mapper::elements, mapper::addElements)
                .of(sums.keySet().stream().map(Place::name).toList());
        var met = new HashSet<String>();
        return sums.entrySet().stream()
                .map(each -> {
                    var place = each.getKey();
                    var isAgain = !met.add(place.number() + " " + place.name());
                    return each.getValue()
                            .step(facts.get(place.number()), ids.get(place.name()), place.version(), isAgain);
                })
                .toList();
    }

    private static Sum sum(Map<Place, Sum> sums, Run run, String element) {
        var place = new Place(run.caseNumber(), new Name(run.process(), element), run.version());
        return sums.computeIfAbsent(place, each -> new Sum());
    }

    private static List<HeatChange> changes(List<Step> before, List<Step> now) {
        var changes = new TreeMap<List<Integer>, HeatChange>(Comparator.<List<Integer>>comparingInt(key -> key.get(0))
                .thenComparingInt(key -> key.get(1))
                .thenComparingInt(key -> key.get(2)));
        before.forEach(step -> change(changes, step, -1));
        now.forEach(step -> change(changes, step, 1));
        return changes.values().stream()
                .filter(each -> each.cases() != 0 || each.visits() != 0 || each.finished() != 0 || each.millis() != 0)
                .toList();
    }

    private static void change(Map<List<Integer>, HeatChange> changes, Step step, int sign) {
        var key = List.of(step.element(), step.version(), step.bucket());
        var own = new HeatChange(
                step.element(),
                step.version(),
                step.bucket(),
                sign,
                sign * step.visits(),
                sign * step.finished(),
                sign * step.millis());
        changes.merge(key, own, StepProjection::together);
    }

    private static HeatChange together(HeatChange one, HeatChange other) {
        return new HeatChange(
                one.element(),
                one.version(),
                one.bucket(),
                one.cases() + other.cases(),
                one.visits() + other.visits(),
                one.finished() + other.finished(),
                one.millis() + other.millis());
    }

    private void countEnded(Map<String, Run> instances) {
        var ended = instances.values().stream()
                .filter(run -> run.endedAt() != null)
                .map(Run::instance)
                .collect(Collectors.toCollection(HashSet::new));
        if (ended.isEmpty()) {
            return;
        }
        ended.removeAll(mapper.counted(ended));
        var ways = engine.flowsOf(ended).stream()
                .collect(Collectors.groupingBy(Flow::instance, Collectors.mapping(Flow::flow, Collectors.toList())));
        ended.stream()
                .sorted()
                .forEach(instance -> count(instances.get(instance), ways.getOrDefault(instance, List.of())));
    }

    private void count(Run run, Collection<String> flows) {
        var way = String.join(" ", flows);
        var path = new Path(run.process(), run.version(), DigestUtils.sha256Hex(way), way);
        mapper.addPath(path);
        var id = mapper.path(path);
        mapper.count(run.instance(), run.caseNumber(), id);
        mapper.countTime(id, TimeSpent.bucket(millis(run.startedAt(), run.endedAt())));
    }

    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    private record Place(CaseNumber number, Name name, int version) {}

    private static final class Sum {

        private int visits;
        private int finished;
        private long millis;

        void add(Instant came, Instant left) {
            visits++;
            if (left != null) {
                finished++;
                millis += StepProjection.millis(came, left);
            }
        }

        Step step(CaseFact fact, int element, int version, boolean isAgain) {
            return new Step(
                    fact.number(),
                    element,
                    version,
                    isAgain,
                    visits,
                    finished,
                    millis,
                    fact.openedAt(),
                    fact.closedAt());
        }
    }
}
