package io.heed.engine;

import io.heed.shared.CaseNumber;
import io.heed.shared.FaultLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By the engine's history service; flows from our own table. */
@Component
@Transactional(readOnly = true)
class EngineCaseHistory implements CaseHistory {

    private static final Set<String> BROKEN_OFF = Set.of(
            HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED, HistoricProcessInstance.STATE_INTERNALLY_TERMINATED);

    private static final int MOST_INSTANCES = 100;
    private static final int MOST_OPERATIONS = 5 * LONGEST_PAGE;

    private final HistoryService history;
    private final RepositoryService repository;
    private final FlowTakenMapper flows;
    private final VariableHistory variables;
    private final DecisionHistory decisions;
    private final CaseMigrationMapper migrations;

    EngineCaseHistory(
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            FlowTakenMapper flows,
            VariableHistory variables,
            DecisionHistory decisions,
            CaseMigrationMapper migrations) {
        this.history = history;
        this.repository = repository;
        this.flows = flows;
        this.variables = variables;
        this.decisions = decisions;
        this.migrations = migrations;
    }

    @Override
    public List<Instance> instances(CaseNumber caseNumber) {
        var found = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, MOST_INSTANCES);
        var moves = moves(found);
        var definitions = definitions(found, moves);
        var deployed = new HashMap<String, Instant>();
        return found.stream()
                .map(each -> instance(each, definitions, deployed, moves.getOrDefault(each.getId(), List.of())))
                .toList();
    }

    private Map<String, List<CaseMigrationMapper.Move>> moves(List<HistoricProcessInstance> instances) {
        return instances.isEmpty()
                ? Map.of()
                : migrations
                        .moves(instances.stream()
                                .map(HistoricProcessInstance::getId)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(CaseMigrationMapper.Move::runId));
    }

    private Map<String, ProcessDefinition> definitions(
            List<HistoricProcessInstance> instances, Map<String, List<CaseMigrationMapper.Move>> moves) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        var ids = Stream.concat(
                        instances.stream().map(HistoricProcessInstance::getProcessDefinitionId),
                        moves.values().stream().flatMap(List::stream).map(CaseMigrationMapper.Move::definitionId))
                .distinct()
                .toArray(String[]::new);
        return repository.createProcessDefinitionQuery().processDefinitionIdIn(ids).list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, Function.identity()));
    }

    private Instance instance(
            HistoricProcessInstance each,
            Map<String, ProcessDefinition> definitions,
            Map<String, Instant> deployed,
            List<CaseMigrationMapper.Move> moves) {
        var definition = definitions.get(each.getProcessDefinitionId());
        return new Instance(
                each.getId(),
                each.getProcessDefinitionId(),
                each.getProcessDefinitionKey(),
                definition == null || definition.getName() == null
                        ? each.getProcessDefinitionKey()
                        : definition.getName(),
                version(definition),
                deployedAt(definition, deployed),
                each.getSuperProcessInstanceId(),
                instant(each.getStartTime()),
                instant(each.getEndTime()),
                BROKEN_OFF.contains(each.getState()),
                moves.stream()
                        .map(move -> move(move, definitions.get(move.definitionId()), deployed))
                        .toList());
    }

    private Move move(CaseMigrationMapper.Move move, ProcessDefinition left, Map<String, Instant> deployed) {
        return new Move(move.definitionId(), version(left), deployedAt(left, deployed), move.at());
    }

    private static int version(ProcessDefinition definition) {
        return definition == null ? 0 : definition.getVersion();
    }

    private Instant deployedAt(ProcessDefinition definition, Map<String, Instant> deployed) {
        return definition == null ? null : deployed.computeIfAbsent(definition.getDeploymentId(), this::deployedAt);
    }

    private Instant deployedAt(String deploymentId) {
        return instant(repository
                .createDeploymentQuery()
                .deploymentId(deploymentId)
                .singleResult()
                .getDeploymentTime());
    }

    @Override
    public Optional<String> diagram(String definitionId) {
        if (isRemoved(definitionId)) {
            return Optional.empty();
        }
        try (var file = repository.getProcessModel(definitionId)) {
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<DrawnFlow> drawnFlows(String definitionId) {
        if (isRemoved(definitionId)) {
            return List.of();
        }
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new DrawnFlow(
                        flow.getId(),
                        flow.getName(),
                        flow.getSource().getId(),
                        flow.getTarget().getId()))
                .toList();
    }

    /** Asked first: what the engine throws would doom the transaction. */
    private boolean isRemoved(String definitionId) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .count()
                == 0;
    }

    @Override
    public List<Visit> visits(String instanceId, int first, int most) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .orderByHistoricActivityInstanceId()
                .asc()
                .listPage(first, Math.min(most, LONGEST_PAGE))
                .stream()
                .map(EngineCaseHistory::visit)
                .toList();
    }

    private static Visit visit(HistoricActivityInstance each) {
        return new Visit(
                each.getId(),
                each.getProcessDefinitionId(),
                each.getActivityId(),
                each.getActivityType(),
                each.getActivityName(),
                instant(each.getStartTime()),
                instant(each.getEndTime()),
                each.isCanceled(),
                each.getAssignee(),
                each.getCalledProcessInstanceId());
    }

    @Override
    public List<Flow> flows(CaseNumber caseNumber, int first, int most) {
        return flows.ofCase(caseNumber, first, Math.min(most, LONGEST_PAGE));
    }

    @Override
    public void changes(String instanceId, Consumer<Change> reader) {
        variables.changes(instanceId, reader);
    }

    @Override
    public Optional<String> whole(CaseNumber caseNumber, String changeId) {
        return variables.whole(caseNumber, changeId);
    }

    @Override
    public List<TableAsked> decisions(String instanceId, int first, int most) {
        return decisions.asked(instanceId, first, Math.min(most, LONGEST_PAGE));
    }

    @Override
    public List<TaskRun> tasks(String instanceId, int first, int most) {
        var page = history.createHistoricTaskInstanceQuery()
                .processInstanceId(instanceId)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(first, Math.min(most, LONGEST_PAGE));
        if (page.isEmpty()) {
            return List.of();
        }
        var handlings = handlings(instanceId);
        return page.stream()
                .map(each -> task(each, handlings.getOrDefault(each.getId(), List.of())))
                .toList();
    }

    private static TaskRun task(HistoricTaskInstance each, List<Handling> handlings) {
        return new TaskRun(
                each.getId(),
                each.getTaskDefinitionKey(),
                each.getName(),
                instant(each.getStartTime()),
                instant(each.getEndTime()),
                each.getAssignee(),
                "completed".equals(each.getDeleteReason()),
                handlings);
    }

    private Map<String, List<Handling>> handlings(String instanceId) {
        return history
                .createUserOperationLogQuery()
                .processInstanceId(instanceId)
                .orderByTimestamp()
                .asc()
                .listPage(0, MOST_OPERATIONS)
                .stream()
                .filter(each -> each.getTaskId() != null && !"delegation".equals(each.getProperty()))
                .collect(Collectors.groupingBy(
                        UserOperationLogEntry::getTaskId,
                        Collectors.mapping(EngineCaseHistory::handling, Collectors.toList())));
    }

    private static Handling handling(UserOperationLogEntry each) {
        var to = Objects.equals(each.getProperty(), "assignee") ? each.getNewValue() : null;
        return new Handling(instant(each.getTimestamp()), each.getOperationType(), each.getUserId(), to);
    }

    @Override
    public List<Incident> incidents(String instanceId, int first, int most) {
        return history
                .createHistoricIncidentQuery()
                .processInstanceId(instanceId)
                .orderByCreateTime()
                .asc()
                .orderByIncidentId()
                .asc()
                .listPage(first, Math.min(most, LONGEST_PAGE))
                .stream()
                .map(each -> new Incident(
                        each.getActivityId(),
                        FaultLine.of(each.getIncidentMessage()),
                        instant(each.getCreateTime()),
                        instant(each.getEndTime())))
                .toList();
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
