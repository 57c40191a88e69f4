package io.heed.engine;

import io.heed.engine.CaseHistory.Named;
import io.heed.engine.CaseHistory.Rule;
import io.heed.engine.CaseHistory.TableAsked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What decision tables were asked and said, and which of their rows fired, with the cells of the version that was asked. */
@Component
class DecisionHistory {

    private final HistoryService history;
    private final RepositoryService repository;

    DecisionHistory(@Lazy HistoryService history, @Lazy RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    List<TableAsked> asked(String instanceId, int first, int most) {
        var tables = new HashMap<String, Optional<Table>>();
        return history
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(instanceId)
                .includeInputs()
                .includeOutputs()
                .disableCustomObjectDeserialization()
                .orderByEvaluationTime()
                .asc()
                .listPage(first, most)
                .stream()
                .map(each -> asked(
                        each,
                        tables.computeIfAbsent(each.getDecisionDefinitionId(), this::table)
                                .orElse(null)))
                .toList();
    }

    private static TableAsked asked(HistoricDecisionInstance each, Table table) {
        var rules = new TreeMap<Integer, String>();
        each.getOutputs().forEach(output -> rules.put(output.getRuleOrder(), output.getRuleId()));
        return new TableAsked(
                each.getId(),
                each.getDecisionDefinitionKey(),
                each.getDecisionDefinitionName() == null
                        ? each.getDecisionDefinitionKey()
                        : each.getDecisionDefinitionName(),
                table == null ? 0 : table.version(),
                each.getActivityId(),
                EngineCaseHistory.instant(each.getEvaluationTime()),
                each.getInputs().stream()
                        .map(input -> new Named(
                                table == null
                                        ? name(input.getClauseName(), input.getClauseId())
                                        : table.label(input.getClauseId()),
                                VariableHistory.text(input.getTypedValue())))
                        .toList(),
                each.getOutputs().stream()
                        .map(output ->
                                new Named(output.getVariableName(), VariableHistory.text(output.getTypedValue())))
                        .toList(),
                rules.entrySet().stream()
                        .map(rule -> rule(rule.getKey(), rule.getValue(), table))
                        .toList());
    }

    private static Rule rule(int place, String id, Table table) {
        return table == null ? new Rule(id, place, List.of(), List.of(), null) : table.rule(place, id);
    }

    private Optional<Table> table(String definitionId) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionId(definitionId)
                        .singleResult())
                .map(definition -> new Table(definition, repository.getDmnModelInstance(definitionId)));
    }

    private static String name(String said, String otherwise) {
        return said == null || said.isBlank() ? otherwise : said.strip();
    }

    /** A version of a table. */
    private record Table(DecisionDefinition definition, DmnModelInstance model) {

        int version() {
            return definition.getVersion();
        }

        String label(String clause) {
            var input = model.getModelElementById(clause);
            return input instanceof Input found ? label(found) : clause;
        }

        Rule rule(int place, String id) {
            if (!(model.getModelElementById(id) instanceof org.camunda.bpm.model.dmn.instance.Rule row)
                    || !(row.getParentElement() instanceof DecisionTable table)) {
                return new Rule(id, place, List.of(), List.of(), null);
            }
            var wants = cells(
                    table.getInputs().stream().map(Table::label).toList(),
                    row.getInputEntries().stream()
                            .map(cell -> cell.getText())
                            .map(text -> text == null ? "" : text.getTextContent())
                            .toList());
            var gives = cells(
                    table.getOutputs().stream().map(Table::label).toList(),
                    row.getOutputEntries().stream()
                            .map(cell -> cell.getText())
                            .map(text -> text == null ? "" : text.getTextContent())
                            .toList());
            var note = row.getDescription();
            return new Rule(id, placeOf(row, table), wants, gives, note == null ? null : note.getTextContent());
        }

        /** The engine remembers only the order of those that fired. */
        private static int placeOf(org.camunda.bpm.model.dmn.instance.Rule row, DecisionTable table) {
            return table.getRules().stream().map(DmnElement::getId).toList().indexOf(row.getId()) + 1;
        }

        private static List<Named> cells(List<String> labels, Collection<String> texts) {
            var cells = new ArrayList<Named>();
            for (var text : texts) {
                cells.add(new Named(labels.get(cells.size()), text.strip()));
            }
            return cells;
        }

        private static String label(Input input) {
            var expression = input.getInputExpression();
            var asked = expression == null || expression.getText() == null
                    ? input.getId()
                    : expression.getText().getTextContent();
            return name(input.getLabel(), asked);
        }

        private static String label(Output output) {
            return name(output.getLabel(), name(output.getName(), output.getId()));
        }
    }
}
