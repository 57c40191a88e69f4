/**
 * The process of a theme: {@code ThemeReviewing} is the contract of the diagram, every other class is the task of the same
 * name.
 */
package io.heed.theme.process;
