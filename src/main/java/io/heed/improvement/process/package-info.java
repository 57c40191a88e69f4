/**
 * The process of an improvement: {@code ImprovingFeedback} is the contract of the diagram, every other class is the task of
 * the same name.
 */
package io.heed.improvement.process;
