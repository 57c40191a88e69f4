package io.heed.audit.history;

import io.heed.audit.history.CaseSearch.Choice;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What auditors read instead of keys; a key that nobody gave a name is read as it is. */
final class HistoryNames {

    private final MessageSource messages;
    private final Locale locale;

    HistoryNames(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** A kind of case by its two letters. */
    public String kind(String letters) {
        return first(letters, "history.kind." + letters);
    }

    /** Why a case came up. */
    public String cause(String key) {
        return key == null ? null : first(key, "history.cause." + key, "resolve-complaint.cause." + key);
    }

    /** Which way it was decided; what a table decided begins with the output's name. */
    public String outcome(String key) {
        return key == null ? null : first(key.replace("=", ": "), "history.outcome." + key, "complaint.outcome." + key);
    }

    /** What was decided. */
    public String decision(String key) {
        return first(key, "history.decision." + key);
    }

    /** A process by its key, or an element by its id. */
    public String element(String id) {
        return first(id, id);
    }

    /** A choice among those of one decision or process. */
    public String choice(Choice choice, String any) {
        return choice.isAny()
                ? messages.getMessage(any, null, locale)
                : "history.decision.any".equals(any) ? outcome(choice.second()) : element(choice.second());
    }

    /** A length of time in its largest units; null for null. */
    public String span(Duration time) {
        if (time == null) {
            return null;
        }
        var seconds = time.toSeconds();
        if (seconds < 60) {
            return said("seconds", seconds, 0);
        } else if (seconds < 3_600) {
            return said("minutes", seconds / 60, 0);
        } else if (seconds < 86_400) {
            return said("hours", seconds / 3_600, seconds % 3_600 / 60);
        }
        return said("days", seconds / 86_400, seconds % 86_400 / 3_600);
    }

    private String said(String unit, long one, long other) {
        return messages.getMessage("history.span." + unit, new Object[] {one, other}, locale);
    }

    private String first(String otherwise, String... keys) {
        for (var key : keys) {
            var name = messages.getMessage(key, null, null, locale);
            if (name != null) {
                return name;
            }
        }
        return otherwise;
    }
}
