package io.heed.engine;

import io.heed.engine.WhereCasesStand.Standing;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * By the engine's migration. A timer keeps its date, also one that was put off, unless the other version draws it
 * differently: then the promises are asked again, as they are when a clock goes on.
 */
@Component
class EngineCaseMigration implements CaseMigration {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final WorkItemProjection workItems;
    private final WorkItemMapper workItemRows;
    private final CaseMigrationMapper mapper;
    private final WhereCasesStand standing;
    private final TransactionTemplate takenBack;
    private final Clock clock;

    EngineCaseMigration(
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            @Lazy ProcessEngineConfigurationImpl engine,
            WorkItemProjection workItems,
            WorkItemMapper workItemRows,
            CaseMigrationMapper mapper,
            WhereCasesStand standing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
        this.workItems = workItems;
        this.workItemRows = workItemRows;
        this.mapper = mapper;
        this.standing = standing;
        this.takenBack = new TransactionTemplate(transactions);
        this.takenBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Plan plan(Move move) {
        var versions = versions(move);
        var common = versions.common();
        var cases = standing.on(move.process(), move.from()).stream()
                .collect(Collectors.toMap(Standing::element, Standing::cases));
        var places = versions.before
                .places()
                .filter(each -> !common.contains(each.id()))
                .map(each -> new Place(each, move.mapped().get(each.id()), cases.getOrDefault(each.id(), 0)))
                .toList();
        return new Plan(
                places, versions.after.places().toList(), versions.retimed().toList(), problems(versions, move));
    }

    private List<Problem> problems(Versions versions, Move move) {
        var unknown = move.mapped().entrySet().stream()
                .filter(each -> !versions.before.elements().containsKey(each.getKey())
                        || !versions.after.elements().containsKey(each.getValue()))
                .map(each -> new Problem(each.getKey(), "unknown", each.getValue()))
                .toList();
        if (!unknown.isEmpty()) {
            return unknown;
        }
        return takenBack.execute(status -> {
            status.setRollbackOnly();
            return refusedPlan(versions, move);
        });
    }

    /** Asked in a transaction of its own: what the engine refuses dooms the one that it is asked in. */
    private List<Problem> refusedPlan(Versions versions, Move move) {
        try {
            build(versions, move);
            return List.of();
        } catch (MigrationPlanValidationException e) {
            return e.getValidationReport().getInstructionReports().stream()
                    .flatMap(report -> report.getFailures().stream()
                            .map(failure ->
                                    problem(report.getMigrationInstruction().getSourceActivityId(), failure)))
                    .toList();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> runs(String process, int version, String after, int most) {
        return mapper.runs(definition(process, version).getId(), after, most).stream()
                .map(row -> new Run(
                        row.id(), CaseNumber.isValid(row.businessKey()) ? new CaseNumber(row.businessKey()) : null))
                .toList();
    }

    @Override
    public Outcome tried(Move move, String runId) {
        return takenBack.execute(status -> {
            status.setRollbackOnly();
            return move(move, runId);
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome moved(Move move, String runId) {
        return move(move, runId);
    }

    private Outcome move(Move move, String runId) {
        var versions = versions(move);
        if (!versions.from.getId().equals(mapper.definitionOf(runId))) {
            return Outcome.of(Result.GONE);
        }
        try {
            var plan = build(versions, move);
            runtime.newMigration(plan).processInstanceIds(runId).execute();
        } catch (MigratingProcessInstanceValidationException e) {
            return new Outcome(Result.STAYS, problems(e.getValidationReport()));
        } catch (MigrationPlanValidationException e) {
            return new Outcome(Result.STAYS, problems(versions, move));
        }
        renameTasks(runId);
        mapper.insertMove(runId, versions.from.getId(), versions.to.getId(), clock.instant());
        return Outcome.of(Result.MOVED);
    }

    /** A task that is called differently now is listed by its new name. */
    private void renameTasks(String runId) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getTaskManager()
                    .findTasksByProcessInstanceId(runId)
                    .forEach(task -> workItemRows
                            .find(task.getId())
                            .filter(row -> !row.element().equals(task.getTaskDefinitionKey()))
                            .ifPresent(row -> {
                                workItemRows.delete(task.getId());
                                workItems.create(task);
                            }));
            return null;
        });
    }

    private MigrationPlan build(Versions versions, Move move) {
        var from = versions.from.getId();
        var to = versions.to.getId();
        var retimed = versions.retimed().map(Element::id).collect(Collectors.toSet());
        var plan = runtime.createMigrationPlan(from, to);
        var same = runtime.createMigrationPlan(from, to).mapEqualActivities().build();
        for (var instruction : same.getInstructions()) {
            var id = instruction.getSourceActivityId();
            if (!move.mapped().containsKey(id)) {
                map(plan, id, instruction.getTargetActivityId(), retimed.contains(id));
            }
        }
        move.mapped().forEach((id, other) -> map(plan, id, other, versions.isRetimed(id, other)));
        return plan.build();
    }

    private static void map(MigrationPlanBuilder plan, String from, String to, boolean isRetimed) {
        var instruction = plan.mapActivities(from, to);
        if (isRetimed) {
            instruction.updateEventTrigger();
        }
    }

    private static List<Problem> problems(MigratingProcessInstanceValidationReport report) {
        return Stream.of(
                        report.getFailures().stream().map(failure -> problem("", failure)),
                        report.getActivityInstanceReports().stream()
                                .flatMap(each -> each.getFailures().stream()
                                        .map(failure -> problem(each.getSourceScopeId(), failure))),
                        report.getTransitionInstanceReports().stream()
                                .flatMap(each -> each.getFailures().stream()
                                        .map(failure -> problem(each.getSourceScopeId(), failure))))
                .flatMap(problems -> problems)
                .toList();
    }

    private static Problem problem(String element, String failure) {
        var reason = failure.startsWith("There is no migration instruction")
                ? "no-place"
                : failure.startsWith("Activities have incompatible types") || failure.startsWith("Events are not of")
                        ? "other-kind"
                        : failure.startsWith("Target activity is not async") ? "no-save-point" : "other";
        return new Problem(element == null ? "" : element, reason, failure);
    }

    private Versions versions(Move move) {
        var from = definition(move.process(), move.from());
        var to = definition(move.process(), move.to());
        return new Versions(
                from,
                to,
                DrawnVersion.of(repository.getBpmnModelInstance(from.getId())),
                DrawnVersion.of(repository.getBpmnModelInstance(to.getId())));
    }

    private ProcessDefinition definition(String process, int version) {
        if (version < 1) {
            throw new NotFound();
        }
        var found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .singleResult();
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The two versions of a move. */
    private record Versions(ProcessDefinition from, ProcessDefinition to, DrawnVersion before, DrawnVersion after) {

        /** Ids of elements that both have, of the same kind. */
        Set<String> common() {
            return before.elements().values().stream()
                    .filter(each -> after.has(each.id(), each.kind()))
                    .map(Element::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Elements of both that wait for something else now. */
        Stream<Element> retimed() {
            return common().stream().filter(id -> isRetimed(id, id)).map(after.elements()::get);
        }

        boolean isRetimed(String id, String other) {
            var trigger = before.triggers().get(id);
            return trigger != null && !trigger.equals(after.triggers().get(other));
        }
    }
}
