/**
 * What a diagram must not forget when customers depend on it. The rules are defined once, in {@code service-lint.js}, which
 * Camunda Modeler runs as well; here they run in Rhino, without access to Java.
 */
package io.heed.studio.lint;
