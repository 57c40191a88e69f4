package io.heed.desk;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with one field of a form.
 *
 * @param field where it is, such as {@code amount} or {@code remedies[0].due}; empty when the whole is meant
 * @param label what the field is called on the page
 * @param messageKey the sentence's key in the bundle {@code desk}; its first argument is the label
 * @param arguments what the sentence needs after the label
 */
public record FieldError(String field, String label, String messageKey, List<Object> arguments) {

    FieldError(String field, String label, String rule, Object... arguments) {
        this(field, label, "desk.form." + rule, List.of(arguments));
    }

    /** Everything the sentence needs, the label first. */
    public Object[] sentenceArguments() {
        return Stream.concat(Stream.of(label), arguments.stream()).toArray();
    }
}
