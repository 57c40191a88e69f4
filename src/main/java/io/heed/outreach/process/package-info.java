/**
 * The process of telling customers first: {@code ProactiveOutreach} is the contract of the diagram, every other class is
 * the task of the same name.
 */
package io.heed.outreach.process;
