/**
 * The process of a survey: {@code FeedbackSurvey} is the contract of the diagram, every other class is the task of the same
 * name.
 */
package io.heed.survey.process;
