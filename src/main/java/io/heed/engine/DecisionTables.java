package io.heed.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Decisions by the engine. Values go in as the types that the decision history can store: dates as the tables compare
 * them ({@code date and time}), amounts as numbers, enums by name.
 */
@Component
class DecisionTables implements Decisions {

    private final DecisionService engine;
    private final PublicationTable published;

    /** Lazy: a delegate that decides is itself wanted while the engine is built. */
    DecisionTables(@Lazy DecisionService engine, PublicationTable published) {
        this.engine = engine;
        this.published = published;
    }

    @Override
    public Map<String, Object> decideOne(String decisionKey, Map<String, ?> inputs) {
        var rows = decideAll(decisionKey, inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "Decision " + decisionKey + " should match one row and matched " + rows.size());
        }
        return rows.get(0);
    }

    @Override
    public List<Map<String, Object>> decideAll(String decisionKey, Map<String, ?> inputs) {
        DmnDecisionTableResult result = engine.evaluateDecisionTableById(
                        published.definitionId(Artifact.DECISION, decisionKey))
                .variables(storable(inputs))
                .evaluate();
        return result.stream().map(DmnDecisionRuleResult::getEntryMap).toList();
    }

    private static Map<String, Object> storable(Map<String, ?> inputs) {
        var values = new HashMap<String, Object>();
        inputs.forEach((name, value) -> values.put(name, storable(value)));
        return values;
    }

    private static Object storable(Object value) {
        if (value instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
        } else if (value instanceof Instant instant) {
            return Date.from(instant);
        } else if (value instanceof BigDecimal amount) {
            return amount.doubleValue();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }
}
