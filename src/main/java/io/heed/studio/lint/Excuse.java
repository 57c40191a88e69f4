package io.heed.studio.lint;

import io.heed.engine.Finding;

/**
 * A finding that the owner answers for, in the diagram itself: the property {@code lintExcuse} of the element.
 *
 * @param finding what is excused
 * @param reason in the owner's words
 */
public record Excuse(Finding finding, String reason) {}
