package io.heed.desk;

import java.util.List;

/** A form's data cannot be accepted; every field that is wrong is named at once. Shown as HTTP 422. */
public class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** @param errors at least one */
    public FormRefused(List<FieldError> errors) {
        super("form data refused: "
                + errors.stream().map(FieldError::messageKey).distinct().toList());
        this.errors = List.copyOf(errors);
    }

    /** What is wrong, in the order of the form. */
    public List<FieldError> errors() {
        return errors;
    }
}
