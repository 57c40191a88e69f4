package io.heed.studio.lint;

import io.heed.engine.Finding;
import java.util.List;

/**
 * What the service lint says of a diagram, in the order of the file.
 *
 * @param findings what it forgets
 * @param excuses what it forgets, and the owner answers for
 */
public record LintReport(List<Finding> findings, List<Excuse> excuses) {}
