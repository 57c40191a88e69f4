package io.heed.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.IterationContext;
import org.springframework.stereotype.Component;

/**
 * What FEEL may say in decision tables and forms, told from its syntax: no functions of its own, which could name Java
 * classes or call themselves for ever, and no counting, which could go on as long.
 */
@Component
public class FeelSyntax {

    /** The longest expression that is read, in characters. */
    public static final int LONGEST = 2000;

    private static final int DEEPEST = 25;

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();

    /** All that is wrong with an expression, such as the value that a row gives. */
    public List<SyntaxFault> ofExpression(String text) {
        return faults(text, engine::parseExpression);
    }

    /** All that is wrong with a test, such as a row's condition. */
    public List<SyntaxFault> ofTest(String text) {
        return faults(text, engine::parseUnaryTests);
    }

    private static List<SyntaxFault> faults(String text, Function<String, ParseResult> parse) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            return List.of(new SyntaxFault("expression-long", Integer.toString(LONGEST)));
        }
        try {
            var result = parse.apply(text);
            if (result.isFailure()) {
                return List.of(new SyntaxFault("feel-syntax", text));
            }
            var faults = new ArrayList<SyntaxFault>();
            look(result.parsedExpression().expression(), text, faults);
            return faults;
        } catch (StackOverflowError e) {
            return List.of(new SyntaxFault("expression-long", Integer.toString(LONGEST)));
        }
    }

    /** How deep brackets and branches stand in each other: the parser tries as many ways for each. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static void look(Object node, String text, List<SyntaxFault> faults) {
        if (node instanceof FunctionDefinition) {
            faults.add(new SyntaxFault("feel-function", text));
        } else if (node instanceof IterationContext) {
            faults.add(new SyntaxFault("feel-counting", text));
        } else if (node instanceof Iterable<?> many) {
            for (var each = many.iterator(); each.hasNext(); ) {
                look(each.next(), text, faults);
            }
        } else if (node instanceof Product whole) {
            for (int i = 0; i < whole.productArity(); i++) {
                look(whole.productElement(i), text, faults);
            }
        }
    }
}
