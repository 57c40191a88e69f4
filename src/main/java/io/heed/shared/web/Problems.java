package io.heed.shared.web;

import com.fasterxml.jackson.core.JacksonException;
import io.heed.shared.Conflict;
import io.heed.shared.DatabaseFault;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.shared.web.Problem.FieldProblem;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Which problem a failure is. Looks through the chain of causes, because the engine wraps what a delegate throws. What is
 * not recognised is an incident: a number for the one who asked, the rest for the log.
 */
final class Problems {

    private static final Duration DATABASE_BACK = Duration.ofSeconds(5);
    private static final int MAX_DEPTH = 20;
    private static final int ILLEGAL_MIX_OF_COLLATIONS = 1267;

    private Problems() {}

    /** The problem, or null when the failure is not recognised. */
    static Problem of(Throwable failure) {
        switch (DatabaseFault.of(failure)) {
            case AWAY:
                return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "problem.database-away")
                        .retryAfter(DATABASE_BACK);
            case LOST_RACE:
                return Problem.of(HttpStatus.CONFLICT, "problem.lost-race");
            case NONE:
                break;
        }
        var cause = failure;
        for (var depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            var problem = known(cause);
            if (problem != null) {
                return problem;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Problem known(Throwable cause) {
        var ours = ours(cause);
        if (ours != null) {
            return ours;
        }
        var input = input(cause);
        return input != null ? input : protocol(cause);
    }

    private static Problem ours(Throwable cause) {
        if (cause instanceof ToldAsProblem told) {
            return told.problem();
        }
        if (cause instanceof Refused refused) {
            return refused(refused);
        }
        if (cause instanceof NotFound) {
            return notFound();
        }
        if (cause instanceof Conflict conflict) {
            return Problem.of(HttpStatus.CONFLICT, conflict.messageKey());
        }
        if (cause instanceof TooLarge large) {
            return tooLarge(large);
        }
        if (cause instanceof TooManyRequests many) {
            return tooManyRequests(many.retryAfter());
        }
        return null;
    }

    private static Problem refused(Refused refused) {
        var fields = refused.all().stream()
                .filter(each -> each.field() != null)
                .map(each -> new FieldProblem(each.field(), Problem.sentence(each.messageKey(), each.arguments())))
                .toList();
        return fields.isEmpty()
                ? Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, refused.messageKey(), refused.arguments())
                : Problem.ofFields(HttpStatus.UNPROCESSABLE_ENTITY, fields);
    }

    private static Problem input(Throwable cause) {
        if (cause instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getCause() instanceof JacksonException json
                    ? JsonProblems.of(json)
                    : Problem.of(HttpStatus.BAD_REQUEST, "problem.body-missing");
        }
        if (cause instanceof MethodArgumentNotValidException invalid) {
            return invalid(invalid.getBindingResult());
        }
        if (cause instanceof BindException invalid) {
            return invalid(invalid.getBindingResult());
        }
        if (cause instanceof HandlerMethodValidationException invalid) {
            return invalid(invalid);
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return invalid(invalid);
        }
        if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
            // A path that cannot be one of ours is a path to nothing.
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? notFound()
                    : Problem.ofField(HttpStatus.BAD_REQUEST, mismatch.getName(), "problem.wrong-value");
        }
        return missing(cause);
    }

    private static Problem missing(Throwable cause) {
        if (cause instanceof MissingServletRequestParameterException missing) {
            return Problem.ofField(HttpStatus.BAD_REQUEST, missing.getParameterName(), "problem.missing");
        }
        if (cause instanceof MissingRequestHeaderException missing) {
            return Problem.ofField(HttpStatus.BAD_REQUEST, missing.getHeaderName(), "problem.missing-header");
        }
        if (cause instanceof MissingServletRequestPartException missing) {
            return Problem.ofField(HttpStatus.BAD_REQUEST, missing.getRequestPartName(), "problem.missing");
        }
        return null;
    }

    private static Problem protocol(Throwable cause) {
        if (cause instanceof MaxUploadSizeExceededException) {
            return Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "problem.too-large");
        }
        if (cause instanceof MultipartException) {
            return Problem.of(HttpStatus.BAD_REQUEST, "problem.multipart");
        }
        if (cause instanceof HttpRequestMethodNotSupportedException unsupported) {
            return methodNotAllowed(unsupported);
        }
        if (cause instanceof RequestRejectedException) {
            // A header whose bytes no header may have, found when it is read.
            return ofStatus(HttpStatus.BAD_REQUEST);
        }
        if (cause instanceof AccessDeniedException) {
            return ofStatus(HttpStatus.FORBIDDEN);
        }
        // One with a cause says why nobody could be recognised: the cause is the problem then.
        if (cause instanceof AuthenticationException && cause.getCause() == null) {
            return ofStatus(HttpStatus.UNAUTHORIZED);
        }
        if (cause instanceof SQLException sql && sql.getErrorCode() == ILLEGAL_MIX_OF_COLLATIONS) {
            // A letter that no id of ours contains was looked up among ids, which are ASCII: there is no such thing.
            return notFound();
        }
        if (cause instanceof DataIntegrityViolationException) {
            return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "problem.cannot-be-stored");
        }
        return cause instanceof ErrorResponse response ? ofStatus(response) : null;
    }

    /** What a bare status means, told without details. */
    static Problem ofStatus(HttpStatus status) {
        var told = status.isError() ? status : HttpStatus.INTERNAL_SERVER_ERROR;
        var sentence = new DefaultMessageSourceResolvable(
                new String[] {"problem.status." + told.value(), "problem.status." + told.value() / 100 + "xx"});
        return new Problem(told, sentence, List.of(), Map.of(), null);
    }

    static Problem notFound() {
        return ofStatus(HttpStatus.NOT_FOUND);
    }

    static Problem tooManyRequests(Duration retryAfter) {
        return ofStatus(HttpStatus.TOO_MANY_REQUESTS).retryAfter(retryAfter);
    }

    private static Problem ofStatus(ErrorResponse response) {
        var status = HttpStatus.resolve(response.getStatusCode().value());
        return status == null || status.is5xxServerError() ? null : ofStatus(status);
    }

    private static Problem tooLarge(TooLarge large) {
        return Problem.ofField(
                HttpStatus.PAYLOAD_TOO_LARGE,
                large.field(),
                "problem.too-large-for",
                large.limit().toMegabytes());
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException unsupported) {
        var problem = ofStatus(HttpStatus.METHOD_NOT_ALLOWED);
        var allowed = unsupported.getSupportedHttpMethods();
        return allowed == null
                ? problem
                : problem.header(
                        "Allow", allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
    }

    private static Problem invalid(BindingResult result) {
        var fields = result.getFieldErrors().stream()
                .map(error -> new FieldProblem(
                        error.getField(), error.isBindingFailure() ? Problem.sentence("problem.wrong-value") : error))
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        if (!fields.isEmpty()) {
            return Problem.ofFields(HttpStatus.UNPROCESSABLE_ENTITY, fields);
        }
        var whole = result.getGlobalError();
        return whole == null
                ? ofStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                : new Problem(HttpStatus.UNPROCESSABLE_ENTITY, whole, List.of(), Map.of(), null);
    }

    private static Problem invalid(HandlerMethodValidationException invalid) {
        var fields = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldProblem(
                                error instanceof FieldError field
                                        ? field.getField()
                                        : result.getMethodParameter().getParameterName(),
                                error)))
                .toList();
        return fields.isEmpty()
                ? ofStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                : Problem.ofFields(HttpStatus.UNPROCESSABLE_ENTITY, fields);
    }

    private static Problem invalid(ConstraintViolationException invalid) {
        var fields = invalid.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(
                        violation.getPropertyPath().toString(),
                        new DefaultMessageSourceResolvable(new String[0], violation.getMessage())))
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        return fields.isEmpty()
                ? ofStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                : Problem.ofFields(HttpStatus.UNPROCESSABLE_ENTITY, fields);
    }
}
