package io.heed.shared.csv;

import io.heed.shared.Refused;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why something of a file could not be taken, in the reader's language, the file's column first. */
@Component
public class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** A sentence for each thing that is wrong. */
    public String of(Refused refused, Locale locale) {
        return refused.all().stream().map(each -> one(each, locale)).collect(Collectors.joining(" "));
    }

    private String one(Refused refused, Locale locale) {
        var sentence = messages.getMessage(refused.messageKey(), refused.arguments(), locale);
        return refused.field() == null
                ? sentence
                : messages.getMessage("file.column", new Object[] {refused.field(), sentence}, locale);
    }
}
