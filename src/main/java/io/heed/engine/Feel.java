package io.heed.engine;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Works out FEEL expressions outside a process, with the language the engine's decision tables use. */
@Component
public class Feel {

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

    /**
     * The value of an expression; a variable that is not there counts as null.
     *
     * @param expression with or without the leading {@code =} of forms
     * @throws IllegalArgumentException when the expression cannot be worked out, naming it
     */
    public Object value(String expression, Map<String, Object> variables) {
        var text = expression.startsWith("=") ? expression.substring(1) : expression;
        var result = engine.evaluateExpression(text, variables);
        if (result.isFailure()) {
            throw new IllegalArgumentException("FEEL expression '" + text + "' cannot be worked out");
        }
        return result.result();
    }

    /** Whether the expression is true; null and anything else than true is not. */
    public boolean isTrue(String expression, Map<String, Object> variables) {
        return Boolean.TRUE.equals(value(expression, variables));
    }
}
