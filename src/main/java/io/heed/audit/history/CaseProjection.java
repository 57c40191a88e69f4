package io.heed.audit.history;

import io.heed.audit.history.HistoryMapper.Decision;
import io.heed.audit.history.HistoryMapper.Latest;
import io.heed.audit.history.HistoryMapper.Line;
import io.heed.audit.history.HistoryMapper.Name;
import io.heed.audit.history.HistoryMapper.Person;
import io.heed.engine.StepHistory;
import io.heed.engine.StepHistory.Run;
import io.heed.engine.StepHistory.Visit;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import io.heed.shared.audit.CaseVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what is known of some cases now in place of what was written of them before; doing so again changes nothing. */
@Component
class CaseProjection {

    private static final int LONGEST_OUTCOME = 100;

    private final Map<String, CaseFacts> families;
    private final StepHistory engine;
    private final HistoryMapper mapper;
    private final StepProjection steps;

    CaseProjection(List<CaseFacts> families, StepHistory engine, HistoryMapper mapper, StepProjection steps) {
        this.families = families.stream().collect(Collectors.toMap(CaseFacts::letters, Function.identity()));
        this.engine = engine;
        this.mapper = mapper;
        this.steps = steps;
    }

    /** Writes these cases; how far they are known is read first, so that what comes meanwhile is looked at again. */
    void write(Collection<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return;
        }
        var latest = mapper.latest(cases).stream().collect(Collectors.toMap(Latest::number, Function.identity()));
        var runs = engine.runsOf(cases);
        var actors = mapper.actors(cases);
        var facts = facts(cases, runs, actors);
        var instances = runs.stream()
                .filter(run -> facts.containsKey(run.caseNumber()))
                .collect(Collectors.toMap(Run::instance, Function.identity()));
        if (facts.isEmpty()) {
            return;
        }
        var visits = engine.visitsOf(instances.keySet());
        mapper.putCases(facts.values().stream()
                .map(fact -> new Line(fact, latest.getOrDefault(fact.number(), new Latest(fact.number(), 0, 0))))
                .toList());
        writePersons(facts, actors, visits, instances);
        writeDecisions(facts, instances);
        steps.write(facts, instances, visits);
    }

    private Map<CaseNumber, CaseFact> facts(Collection<CaseNumber> cases, List<Run> runs, List<Person> actors) {
        var facts = new LinkedHashMap<CaseNumber, CaseFact>();
        byFamily(cases).forEach((family, own) -> family.factsOf(own).forEach(fact -> facts.put(fact.number(), fact)));
        var ofCase = runs.stream().collect(Collectors.groupingBy(Run::caseNumber));
        ofCase.forEach((number, own) -> facts.computeIfAbsent(number, each -> fromRuns(each, own)));
        actors.forEach(
                actor -> facts.computeIfAbsent(actor.number(), each -> bare(each, actor.openedAt(), actor.closedAt())));
        return facts;
    }

    /** A case of a family that tells nothing is known by where it has been. */
    private static CaseFact fromRuns(CaseNumber number, List<Run> runs) {
        var opened =
                runs.stream().map(Run::startedAt).min(Comparator.naturalOrder()).orElseThrow();
        var isOpen = runs.stream().anyMatch(run -> run.endedAt() == null);
        var closed = isOpen
                ? null
                : runs.stream().map(Run::endedAt).max(Comparator.naturalOrder()).orElseThrow();
        return bare(number, opened, closed);
    }

    private static CaseFact bare(CaseNumber number, Instant opened, Instant closed) {
        return new CaseFact(number, null, null, null, null, null, null, null, opened, closed);
    }

    private Map<CaseFacts, List<CaseNumber>> byFamily(Collection<CaseNumber> cases) {
        return cases.stream()
                .filter(each -> families.containsKey(each.kind()))
                .collect(Collectors.groupingBy(each -> families.get(each.kind())));
    }

    private void writePersons(
            Map<CaseNumber, CaseFact> facts, List<Person> actors, List<Visit> visits, Map<String, Run> instances) {
        var names = new HashMap<CaseNumber, TreeSet<String>>();
        actors.forEach(each ->
                names.computeIfAbsent(each.number(), number -> new TreeSet<>()).add(each.username()));
        visits.stream()
                .filter(visit -> visit.assignee() != null && visit.leftAt() != null)
                .forEach(visit -> names.computeIfAbsent(
                                instances.get(visit.instance()).caseNumber(), number -> new TreeSet<>())
                        .add(visit.assignee()));
        mapper.removePersons(facts.keySet());
        Portions.of(
                facts.values().stream()
                        .flatMap(fact -> names.getOrDefault(fact.number(), new TreeSet<>()).stream()
                                .map(name -> new Person(fact.number(), name, fact.openedAt(), fact.closedAt())))
                        .toList(),
                mapper::addPersons);
    }

    /** A case decided some way was decided as well: the name without an outcome stands for that. */
    private void writeDecisions(Map<CaseNumber, CaseFact> facts, Map<String, Run> instances) {
        var versions = new LinkedHashMap<CaseNumber, Map<Name, Integer>>();
        verdicts(facts.values()).forEach(each -> decided(versions, each.number(), each.decision(), each.outcome(), 0));
        engine.decidedIn(instances.keySet()).stream()
                .filter(each -> each.value() != null)
                .forEach(each -> decided(
                        versions,
                        instances.get(each.instance()).caseNumber(),
                        each.decision(),
                        each.output() + "=" + each.value(),
                        each.version()));
        var ids = new Dictionary(mapper::outcomes, mapper::addOutcomes)
                .of(versions.values().stream()
                        .flatMap(each -> each.keySet().stream())
                        .toList());
        var rows = new ArrayList<Decision>();
        versions.forEach((number, own) -> {
            var fact = facts.get(number);
            own.forEach((name, version) ->
                    rows.add(new Decision(number, ids.get(name), version, fact.openedAt(), fact.closedAt())));
        });
        mapper.removeDecisions(facts.keySet());
        Portions.of(rows, mapper::addDecisions);
    }

    private Stream<CaseVerdict> verdicts(Collection<CaseFact> facts) {
        var numbers = facts.stream().map(CaseFact::number).toList();
        var told = byFamily(numbers).entrySet().stream()
                .flatMap(each -> each.getKey().verdictsOf(each.getValue()).stream());
        var own = facts.stream()
                .filter(fact -> fact.outcome() != null)
                .map(fact -> new CaseVerdict(fact.number(), fact.kind() + "-outcome", fact.outcome()));
        return Stream.concat(told, own).filter(each -> Objects.nonNull(each.outcome()));
    }

    private static void decided(
            Map<CaseNumber, Map<Name, Integer>> versions,
            CaseNumber number,
            String decision,
            String outcome,
            int version) {
        var own = versions.computeIfAbsent(number, each -> new LinkedHashMap<>());
        var brief = outcome.substring(0, Math.min(LONGEST_OUTCOME, outcome.length()));
        own.merge(new Name(decision, brief), version, Math::max);
        own.merge(new Name(decision, ""), version, Math::max);
    }
}
