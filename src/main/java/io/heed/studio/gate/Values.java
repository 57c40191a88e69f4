package io.heed.studio.gate;

import io.heed.engine.DiagramExpressions;
import io.heed.engine.DiagramExpressions.Answer;
import io.heed.engine.FeelSyntax;
import io.heed.engine.SyntaxFault;
import io.heed.studio.xml.XmlElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What the values of a file must be, by the words that the lists of what is allowed use. In texts for people no
 * expression may stand: the engine works one out wherever it finds it, also in names and explanations.
 */
@Component
class Values {

    /** As in an engine: one expression, and nothing beside it. */
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^{}]*}");

    private static final Pattern ONE_BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Pattern PEOPLE =
            Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}(, ?[\\p{L}\\p{N}._@-]{1,64}){0,20}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Set<String> TAKEN = Set.of("execution", "task", "caseExecution", "promises", "staffing");
    private static final int MOST_TIMES = 5000;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_PROSE = 10_000;

    /** Values that a pattern is enough for, and the rule that is broken otherwise. */
    private static final Map<String, Pattern> PATTERNS = Map.ofEntries(
            Map.entry("id", Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}")),
            Map.entry("key", Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}")),
            Map.entry("boolean", Pattern.compile("true|false")),
            Map.entry("integer", WHOLE),
            Map.entry("measure", Pattern.compile("-?\\d{1,7}(\\.\\d{1,20})?([eE]-?\\d{1,2})?")),
            Map.entry("formal", Pattern.compile("([A-Za-z0-9_-]+:)?tFormalExpression")),
            Map.entry("name", IDENTIFIER),
            Map.entry("code", Pattern.compile("[A-Za-z0-9_.-]{1,100}")),
            Map.entry("days", Pattern.compile("P?[1-9]\\d{0,4}D|[1-9]\\d{0,4}")),
            Map.entry("type", Pattern.compile("string|boolean|integer|long|double|number|date|time|dateTime|Any")),
            Map.entry("icon", Pattern.compile("data:image/[a-z+.-]+[;,][^\\s<>\"']{0,40000}")));

    private final DiagramExpressions expressions;
    private final FeelSyntax feel;

    Values(DiagramExpressions expressions, FeelSyntax feel) {
        this.expressions = expressions;
        this.feel = feel;
    }

    /**
     * Finds what is wrong with a value.
     *
     * @param kind the word, followed by what it is about where it needs that: {@code ref message}
     * @param name the attribute or element that has the value
     */
    void look(String kind, String name, String value, Spot spot, Markup in) {
        var words = kind.split(" ", 2);
        var about = words.length > 1 ? words[1] : "";
        var look = new One(name, value, spot, in);
        switch (words[0]) {
            case "text" -> look.text(LONGEST_TEXT);
            case "prose" -> look.text(LONGEST_PROSE);
            case "is" -> look.oneOf(about);
            case "ref" -> look.ref(about, value);
            case "link" -> look.ref(about, value.startsWith("#") ? value.substring(1) : "");
            case "delegate" -> look.delegate();
            case "variable" -> look.variable();
            case "given" -> look.given();
            case "answer" -> look.expressionOr(none -> false, "no-expression");
            case "condition" -> look.expressionOr(none -> false, "no-condition", Answer.TRUTH);
            case "collection" -> look.expressionOr(in.variables()::contains, "no-expression", Answer.MANY);
            case "number" -> look.expressionOr(WHOLE.asMatchPredicate(), "no-number");
            case "times" -> look.expressionOr(Values::isTimes, "no-number", Answer.MANY);
            case "somebody" -> look.expressionOr(PEOPLE.asMatchPredicate(), "no-people", Answer.PEOPLE);
            case "moment" -> look.expressionOr(Times::isMoment, "no-moment", Answer.MOMENT);
            case "duration" -> look.expressionOr(Times::isDuration, "no-duration", Answer.NONE);
            case "cycle" -> look.expressionOr(Times::isCycle, "no-cycle", Answer.NONE);
            case "retries" -> look.matches(Times::isRetries, "no-retries");
            case "value" -> look.faults(expressions.faults(value, in.variables(), spot.process()));
            case "form" -> look.matches(in.upload()::hasForm, "form-missing");
            case "process" -> look.matches(in.upload()::hasProcess, "process-missing");
            case "decision" -> look.matches(in.upload()::hasDecision, "decision-missing");
            case "test" -> look.feel(feel::ofTest);
            case "expression" -> look.feel(feel::ofExpression);
            default -> look.matches(PATTERNS.get(words[0]).asMatchPredicate(), "value-" + words[0]);
        }
    }

    static boolean hasExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether a diagram may set a variable of this name: not what an expression knows without that. */
    static boolean isVariable(String text) {
        return IDENTIFIER.matcher(text).matches() && !TAKEN.contains(text);
    }

    private static boolean isTimes(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= MOST_TIMES;
    }

    /** One value in its place. */
    private final class One {

        private final String name;
        private final String value;
        private final Spot spot;
        private final Markup in;

        One(String name, String value, Spot spot, Markup in) {
            this.name = name;
            this.value = value;
            this.spot = spot;
            this.in = in;
        }

        private void found(String rule, String... details) {
            in.findings().add(spot, rule, details);
        }

        void matches(Predicate<String> right, String rule) {
            if (!right.test(value)) {
                found(rule, name, value);
            }
        }

        void text(int longest) {
            if (hasExpression(value)) {
                found("expression-in-text", name, value);
            } else if (value.length() > longest) {
                found("text-long", name, Integer.toString(longest));
            }
        }

        void oneOf(String choices) {
            if (!List.of(choices.split("\\|")).contains(value)) {
                found("value-other", name, value, choices.replace("|", ", "));
            }
        }

        void ref(String type, String id) {
            var target = Optional.ofNullable(in.ids().get(id));
            if (target.isEmpty() && !id.isEmpty() && type.isEmpty() && id.contains(":")) {
                target = Optional.ofNullable(in.ids().get(id.substring(id.indexOf(':') + 1)));
            }
            if (target.filter(found -> isOfType(found, type)).isEmpty()) {
                found("ref-missing", name, value);
            }
        }

        private boolean isOfType(XmlElement target, String type) {
            return type.isEmpty() || in.is(target, type);
        }

        void delegate() {
            var bean = ONE_BEAN.matcher(value);
            if (!bean.matches()) {
                found("delegate-form", name, value);
            } else if (!expressions.isDelegate(bean.group(1))) {
                found("delegate-unknown", bean.group(1));
            } else if (in.processes().noneMatch(process -> expressions.worksFor(bean.group(1), process))) {
                found("delegate-foreign", bean.group(1));
            }
        }

        void variable() {
            if (!isVariable(value)) {
                found("value-name", name, value);
            }
        }

        void given() {
            if (!in.variables().contains(value)) {
                found("expression-variable", value);
            }
        }

        void expressionOr(Predicate<String> right, String rule) {
            if (EXPRESSION.matcher(value).matches()) {
                faults(expressions.faults(value, in.variables(), spot.process()));
            } else if (hasExpression(value) || !right.test(value)) {
                found(rule, name, value);
            }
        }

        /** The same; and where the expression shows by its syntax what it comes to, it is to be this. */
        void expressionOr(Predicate<String> right, String rule, Answer wanted) {
            var faults = in.findings().all().size();
            expressionOr(right, rule);
            if (in.findings().all().size() == faults && hasExpression(value) && !expressions.comesTo(wanted, value)) {
                found(rule, name, value);
            }
        }

        void feel(Function<String, List<SyntaxFault>> parse) {
            if (!value.isEmpty() && !value.equals("-")) {
                faults(parse.apply(value));
            }
        }

        void faults(List<SyntaxFault> faults) {
            faults.forEach(fault -> found(fault.rule(), fault.details().toArray(String[]::new)));
        }
    }

    /** The names in a list such as that of the property {@code sets}. */
    static List<String> names(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).toList();
    }
}
