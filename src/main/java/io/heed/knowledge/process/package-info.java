/**
 * The process of an article: {@code ArticleUpkeep} is the contract of the diagram, every other class is the task of the
 * same name.
 */
package io.heed.knowledge.process;
