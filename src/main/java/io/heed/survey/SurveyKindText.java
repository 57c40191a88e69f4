package io.heed.survey;

/**
 * What a kind of survey says in one language.
 *
 * @param name what staff call it
 * @param body of the mail, paragraphs parted by blank lines
 * @param lowest what the lowest score stands for
 * @param highest what the highest score stands for
 */
public record SurveyKindText(
        String kind,
        String language,
        String name,
        String subject,
        String body,
        String reminderSubject,
        String reminderBody,
        String question,
        String lowest,
        String highest,
        String openQuestion) {}
