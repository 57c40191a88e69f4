package io.heed.engine;

import java.util.List;

/**
 * Why an expression is not accepted.
 *
 * @param rule the rule's name in kebab-case, as in {@link Finding}
 * @param details what it is about, such as the variable's name
 */
public record SyntaxFault(String rule, List<String> details) {

    SyntaxFault(String rule, String... details) {
        this(rule, List.of(details));
    }
}
