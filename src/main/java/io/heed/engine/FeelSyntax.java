package io.heed.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.springframework.stereotype.Component;

/**
 * What FEEL may say in decision tables and forms, told from its syntax: no functions of its own, which could name Java
 * classes or call themselves for ever, no counting, which could go on as long, and of FEEL's own functions those that are
 * done after one look at what they are given. A regular expression can try for hours; repetitions within each other, names
 * for results in between, powers and rounding to any place let a short text make a value that no memory holds. The clock of
 * FEEL is not ours, so it is not asked.
 */
@Component
public class FeelSyntax {

    /** The longest expression that is read, in characters. */
    public static final int LONGEST = 2000;

    /** The functions that it may use. */
    private static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "not",
            "contains",
            "starts with",
            "ends with",
            "lower case",
            "upper case",
            "string length",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "mean",
            "abs",
            "is defined",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "day of week",
            "month of year"));

    /** The tested value, the member of a list that a filter looks at, and what a repetition has so far. */
    private static final Set<String> OWN = Set.of("?", "cellInput", "item", "partial");

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

    /** The variables that an expression reads; none when it cannot be read itself. */
    public Set<String> variablesOfExpression(String text) {
        return variables(text, engine::parseExpression);
    }

    /** The variables that a test reads besides the value that it tests; none when it cannot be read itself. */
    public Set<String> variablesOfTest(String text) {
        return variables(text, engine::parseUnaryTests);
    }

    private static Set<String> variables(String text, Function<String, ParseResult> parse) {
        var variables = new TreeSet<String>();
        if (!text.isEmpty() && !text.equals("-") && faults(text, parse).isEmpty()) {
            var own = new TreeSet<>(OWN);
            read(parse.apply(text).parsedExpression().expression(), variables, own);
            variables.removeAll(own);
        }
        return variables;
    }

    private static void read(Object node, Set<String> variables, Set<String> own) {
        if (node instanceof Ref variable) {
            variables.add(variable.names().head());
        } else if (node instanceof Iterable<?> many) {
            for (var each = many.iterator(); each.hasNext(); ) {
                read(each.next(), variables, own);
            }
        } else if (node instanceof Product whole) {
            if (node instanceof Tuple2<?, ?> named && named._1() instanceof String name) {
                own.add(name);
            }
            for (int i = 0; i < whole.productArity(); i++) {
                read(whole.productElement(i), variables, own);
            }
        }
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
            look(result.parsedExpression().expression(), text, false, faults);
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

    private static void look(Object node, String text, boolean repeated, List<SyntaxFault> faults) {
        if (node instanceof FunctionDefinition) {
            faults.add(new SyntaxFault("feel-function", text));
        } else if (node instanceof IterationContext) {
            faults.add(new SyntaxFault("feel-counting", text));
        } else if (node instanceof Iterable<?> many) {
            for (var each = many.iterator(); each.hasNext(); ) {
                look(each.next(), text, repeated, faults);
            }
        } else if (node instanceof Product whole) {
            if (isCostly(node) || repeated && isRepetition(node)) {
                faults.add(new SyntaxFault("feel-costly", text));
            } else if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
                faults.add(new SyntaxFault("feel-unlisted", call.function(), String.join(", ", FUNCTIONS)));
            }
            for (int i = 0; i < whole.productArity(); i++) {
                look(whole.productElement(i), text, repeated || isRepetition(node), faults);
            }
        }
    }

    private static boolean isRepetition(Object node) {
        return node instanceof For || node instanceof SomeItem || node instanceof EveryItem || node instanceof Filter;
    }

    /** Also a repetition over several lists, which tries each with each. */
    private static boolean isCostly(Object node) {
        return node instanceof ConstContext
                || node instanceof Exponentiation
                || node instanceof QualifiedFunctionInvocation
                || node instanceof JavaFunctionInvocation
                || node instanceof For loop && loop.iterators().length() > 1
                || node instanceof SomeItem some && some.iterators().length() > 1
                || node instanceof EveryItem every && every.iterators().length() > 1;
    }
}
