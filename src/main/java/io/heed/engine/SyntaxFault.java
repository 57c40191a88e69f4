package io.heed.engine;

/**
 * Why an expression is not accepted.
 *
 * @param rule the rule's name in kebab-case, as in {@link Finding}
 * @param detail what it is about, such as the variable's name
 */
public record SyntaxFault(String rule, String detail) {}
