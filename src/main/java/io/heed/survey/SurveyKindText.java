package io.heed.survey;

import java.time.Instant;

/**
 * What a kind of survey says in one language.
 *
 * @param edition from 1; customers read the latest
 * @param name what staff call it
 * @param body of the mail, paragraphs parted by blank lines
 * @param lowest what the lowest score stands for
 * @param highest what the highest score stands for
 * @param writtenBy user name of who wrote it; {@code heed} for the first
 */
public record SurveyKindText(
        String kind,
        String language,
        int edition,
        String name,
        String subject,
        String body,
        String reminderSubject,
        String reminderBody,
        String question,
        String lowest,
        String highest,
        String openQuestion,
        String writtenBy,
        Instant writtenAt) {}
