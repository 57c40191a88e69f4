/**
 * The processes by which customers hear from us first: {@code ProactiveOutreach} and {@code CareCallMaking} are the contracts
 * of the two diagrams, every other class is the task of the same name.
 */
package io.heed.outreach.process;
