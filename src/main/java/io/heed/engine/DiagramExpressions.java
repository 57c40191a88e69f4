package io.heed.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.stereotype.Component;

/**
 * What the expressions of a diagram may say, told from their syntax before they ever run: variables that the diagram
 * declares, operators, and questions to the beans that answer some. The same parser as the engine's reads them.
 */
@Component
public class DiagramExpressions {

    /** The longest expression that is read, in characters. */
    public static final int LONGEST = 500;

    /** How many brackets and prefixes an expression may have: the parser goes as deep as they stand in each other. */
    private static final int MOST_BRACKETS = 60;

    private static final String CASE = "execution";

    private static final Set<AstBinary.Operator> TRUTHS = Set.of(
            AstBinary.AND,
            AstBinary.OR,
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.GE,
            AstBinary.GT,
            AstBinary.LE,
            AstBinary.LT);

    private final AllowedBeans allowed;
    private final Asked asked;
    private final Builder parser = new Builder(Feature.METHOD_INVOCATIONS);

    DiagramExpressions(AllowedBeans allowed, Asked asked) {
        this.allowed = allowed;
        this.asked = asked;
    }

    /** Whether a service task may name this bean. */
    public boolean isDelegate(String bean) {
        return allowed.isDelegate(bean);
    }

    /** Whether this bean belongs to the family of the process: another one's does not know its cases. */
    public boolean worksFor(String bean, String process) {
        return allowed.worksFor(bean, process);
    }

    /** What an expression comes to. */
    public enum Answer {
        /** Yes or no. */
        TRUTH,
        /** When something is due. */
        MOMENT,
        /** A user or a team. */
        PEOPLE,
        /** A list, each of which is gone through. */
        MANY,
        /** Something else. */
        NONE
    }

    /** Whether it comes to that, as far as can be told before it runs: a variable may hold anything. */
    public boolean comesTo(Answer wanted, String expression) {
        return comesTo(wanted, parser.build(expression).getRoot());
    }

    private static boolean comesTo(Answer wanted, Node node) {
        if (node instanceof AstEval || node instanceof AstNested) {
            return comesTo(wanted, node.getChild(0));
        } else if (node instanceof AstChoice) {
            return comesTo(wanted, node.getChild(1)) && comesTo(wanted, node.getChild(2));
        }
        return node instanceof AstIdentifier || answer(node) == wanted && wanted != Answer.NONE;
    }

    private static Answer answer(Node node) {
        if (node instanceof AstMethod question) {
            var asked = question.getChild(0).toString();
            return asked.endsWith("due") ? Answer.MOMENT : asked.endsWith("departments") ? Answer.MANY : Answer.PEOPLE;
        }
        var isTruth = node instanceof AstBoolean
                || node instanceof AstUnary unary && unary.getOperator() != AstUnary.NEG
                || node instanceof AstBinary binary && TRUTHS.contains(binary.getOperator());
        return isTruth ? Answer.TRUTH : Answer.NONE;
    }

    /**
     * All that is wrong with a text that may hold expressions; nothing for a text without any.
     *
     * @param variables names that the diagram declares
     * @param process the key of the process that it stands in: whose moments it may ask for
     */
    public List<SyntaxFault> faults(String text, Set<String> variables, String process) {
        if (text.length() > LONGEST
                || text.chars().filter(c -> "([{!-?".indexOf(c) >= 0).count() > MOST_BRACKETS) {
            return List.of(new SyntaxFault("expression-long", Integer.toString(LONGEST)));
        }
        var faults = new ArrayList<SyntaxFault>();
        try {
            new Look(variables, process, faults).at(parser.build(text).getRoot());
        } catch (TreeBuilderException e) {
            faults.add(new SyntaxFault("expression-syntax", text));
        }
        return faults;
    }

    private static boolean isHarmless(Node node) {
        return node instanceof AstEval
                || node instanceof AstText
                || node instanceof AstComposite
                || node instanceof AstLiteral
                || node instanceof AstUnary
                || node instanceof AstBinary
                || node instanceof AstChoice
                || node instanceof AstNested;
    }

    private static boolean isAboutTheCase(Node arguments) {
        return arguments.getCardinality() > 0
                && arguments.getChild(0) instanceof AstIdentifier first
                && first.getName().equals(CASE);
    }

    /** One expression in its place. */
    private final class Look {

        private final Set<String> variables;
        private final String process;
        private final List<SyntaxFault> faults;

        Look(Set<String> variables, String process, List<SyntaxFault> faults) {
            this.variables = variables;
            this.process = process;
            this.faults = faults;
        }

        private void at(Node node) {
            if (node instanceof AstIdentifier variable) {
                if (!variables.contains(variable.getName())) {
                    faults.add(new SyntaxFault("expression-variable", variable.getName()));
                }
            } else if (node instanceof AstMethod question) {
                ask(question);
            } else if (node instanceof AstDot || node instanceof AstBracket) {
                faults.add(new SyntaxFault("expression-property", node.toString()));
                within(node);
            } else if (isHarmless(node)) {
                within(node);
            } else {
                var name = node instanceof AstFunction function ? function.getName() : node.toString();
                faults.add(new SyntaxFault("expression-function", name));
            }
        }

        private void within(Node node) {
            for (int i = 0; i < node.getCardinality(); i++) {
                at(node.getChild(i));
            }
        }

        /** A method of a bean that answers, asked about the case: {@code bean.method(execution,…)}. */
        private void ask(AstMethod question) {
            var arguments = question.getChild(1);
            if (!(question.getChild(0) instanceof AstDot dot)
                    || !(dot.getChild(0) instanceof AstIdentifier bean)
                    || !(arguments instanceof AstParameters)) {
                faults.add(new SyntaxFault(
                        "expression-method", question.getChild(0).toString()));
                return;
            }
            var method = dot.toString().replaceFirst("^\\.\\s*", "");
            if (!allowed.answers(bean.getName(), method, arguments.getCardinality()) || !isAboutTheCase(arguments)) {
                faults.add(new SyntaxFault("expression-method", bean.getName() + "." + method));
                return;
            }
            for (int i = 1; i < arguments.getCardinality(); i++) {
                at(arguments.getChild(i));
            }
            if (method.equals("due")) {
                checkMoment(arguments.getChild(1));
            }
        }

        private void checkMoment(Node moment) {
            var name = moment instanceof AstString text ? text.eval(null, null).toString() : moment.toString();
            var known = asked.moments(process);
            if (known.isEmpty()) {
                faults.add(new SyntaxFault("moment-nobody", name));
            } else if (!(moment instanceof AstString) || !known.contains(name)) {
                faults.add(new SyntaxFault("moment-unknown", name, String.join(", ", new TreeSet<>(known))));
            }
        }
    }
}
