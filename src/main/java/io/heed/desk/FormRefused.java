package io.heed.desk;

import io.heed.shared.web.Problem;
import io.heed.shared.web.Problem.FieldProblem;
import io.heed.shared.web.ToldAsProblem;
import java.util.List;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** A form's data cannot be accepted; every field that is wrong is named at once. Shown as HTTP 422. */
public class FormRefused extends RuntimeException implements ToldAsProblem {

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

    @Override
    public Problem problem() {
        var fields = errors.stream()
                .map(error -> new FieldProblem(error.field(), sentence(error)))
                .toList();
        return Problem.ofFields(HttpStatus.UNPROCESSABLE_ENTITY, fields);
    }

    private static DefaultMessageSourceResolvable sentence(FieldError error) {
        return new DefaultMessageSourceResolvable(new String[] {error.messageKey()}, error.sentenceArguments());
    }
}
