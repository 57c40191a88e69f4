package io.heed.desk.web;

import io.heed.desk.FormRefused;
import io.heed.desk.TaskGone;
import io.heed.shared.web.Problem;
import io.heed.shared.web.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says in words why a task could not be completed. */
@Component
class FormProblems {

    private final MessageSource messages;
    private final Words words;

    FormProblems(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** One wrong field in words. */
    record Wrong(String field, String message) {}

    /** Everything that is wrong, for a page. */
    List<Wrong> wrongs(FormRefused refused, Locale locale) {
        return refused.errors().stream()
                .map(error -> new Wrong(
                        error.field(), messages.getMessage(error.messageKey(), error.sentenceArguments(), locale)))
                .toList();
    }

    /** Who was first, for the API. */
    Problem problem(TaskGone gone, ZoneId zone) {
        return Problem.of(HttpStatus.CONFLICT, gone.messageKey(), arguments(gone, zone));
    }

    /** Who was first, in a sentence. */
    String sentence(TaskGone gone, ZoneId zone, Locale locale) {
        return messages.getMessage(gone.messageKey(), arguments(gone, zone), locale);
    }

    private Object[] arguments(TaskGone gone, ZoneId zone) {
        return new Object[] {gone.by() == null ? "" : gone.by(), words.brief(gone.at(), zone)};
    }
}
