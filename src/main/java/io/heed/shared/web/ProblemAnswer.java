package io.heed.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Tells a problem in the language of the one who asked: as RFC 9457 problem+json below {@code /api/} and
 * {@code /engine-rest}, elsewhere as the page
 * {@code templates/error/problem.html}. Works in filters as well, where no controller is at hand; the page touches neither
 * session nor database, so that it is there when those are not.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
@Component
public class ProblemAnswer {

    private static final String VIEW = "error/problem";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("pl"));

    private final MessageSource messages;
    private final ObjectMapper json;
    private final ObjectProvider<ThymeleafViewResolver> views;

    ProblemAnswer(MessageSource messages, ObjectMapper json, ObjectProvider<ThymeleafViewResolver> views) {
        this.messages = messages;
        this.json = json;
        this.views = views;
    }

    /** Answers with what the failure means; an unforeseen one is logged as an incident. */
    public void send(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        if (isGone(failure)) {
            return;
        }
        var problem = Problems.of(failure);
        if (problem == null) {
            problem = Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "problem.incident")
                    .incident(Incident.log(request, failure));
        }
        send(request, response, problem);
    }

    /** Answers with what a bare status means. */
    public void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        send(request, response, Problems.ofStatus(status));
    }

    /** Answers with the problem, unless part of another answer is on its way already. */
    public void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        if (isApi(request)) {
            var isEngineRest = isEngineRest(request.getRequestURI(), request);
            writeJson(response, problem, language(request, true), isEngineRest);
        } else {
            writePage(request, response, problem, language(request, false));
        }
    }

    /** Whether the request is for the API rather than for a page. */
    static boolean isApi(HttpServletRequest request) {
        var path = request.getDispatcherType() == DispatcherType.ERROR
                ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                : request.getRequestURI();
        return path.startsWith(request.getContextPath() + "/api/") || isEngineRest(path, request);
    }

    /** Where the Camunda Modeler asks, which shows the member {@code message} of an answer. */
    private static boolean isEngineRest(String path, HttpServletRequest request) {
        return path.startsWith(request.getContextPath() + "/engine-rest");
    }

    private void writeJson(HttpServletResponse response, Problem problem, Locale language, boolean withMessage)
            throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title(problem, language));
        body.put("status", problem.status().value());
        body.put("detail", text(problem.sentence(), problem, language));
        if (withMessage) {
            body.put("message", body.get("detail"));
        }
        if (!problem.fields().isEmpty()) {
            body.put("field", problem.fields().get(0).field());
            body.put("errors", fields(problem, language));
        }
        if (problem.incident() != null) {
            body.put("incident", problem.incident());
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.toLanguageTag());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private List<Map<String, String>> fields(Problem problem, Locale language) {
        return problem.fields().stream()
                .map(each -> Map.of("field", each.field(), "detail", text(each.sentence(), problem, language)))
                .toList();
    }

    private void writePage(HttpServletRequest request, HttpServletResponse response, Problem problem, Locale language)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var model = new LinkedHashMap<String, Object>();
        model.put("status", problem.status().value());
        model.put("title", title(problem, language));
        model.put("sentence", text(problem.sentence(), problem, language));
        model.put("fields", fields(problem, language));
        model.put("incident", problem.incident());
        model.put("retryAfter", problem.headers().get("Retry-After"));
        model.put("language", language.toLanguageTag());
        if (!render(request, response, model, language)) {
            writeBare(response, problem, language);
        }
    }

    private boolean render(
            HttpServletRequest request, HttpServletResponse response, Map<String, Object> model, Locale language) {
        var resolver = views.getIfAvailable();
        if (resolver == null) {
            return false;
        }
        try {
            var view = resolver.resolveViewName(VIEW, language);
            if (view == null) {
                return false;
            }
            view.render(model, request, response);
            return true;
        } catch (Exception unavailable) {
            // The page for failures has failed: say the bare sentence rather than nothing.
            Incident.log(request, unavailable);
            return response.isCommitted();
        }
    }

    private void writeBare(HttpServletResponse response, Problem problem, Locale language) throws IOException {
        response.resetBuffer();
        response.setContentType("text/plain;charset=UTF-8");
        var sentence = title(problem, language) + "\n\n" + text(problem.sentence(), problem, language) + "\n";
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }

    private String title(Problem problem, Locale language) {
        var status = problem.status();
        return messages.getMessage("problem.title." + status.value(), null, status.getReasonPhrase(), language);
    }

    private String text(MessageSourceResolvable sentence, Problem problem, Locale language) {
        try {
            return messages.getMessage(sentence, language);
        } catch (NoSuchMessageException missing) {
            return title(problem, language);
        }
    }

    private static Locale language(HttpServletRequest request, boolean api) {
        if (!api && RequestContextUtils.getLocaleResolver(request) != null) {
            return supported(RequestContextUtils.getLocale(request));
        }
        var asked = request.getHeader("Accept-Language");
        if (asked == null || asked.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    private static Locale supported(Locale locale) {
        return LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** Whoever asked has hung up; nobody is there to be told. */
    private static boolean isGone(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var name = cause.getClass().getSimpleName();
            if ("ClientAbortException".equals(name) || "AsyncRequestNotUsableException".equals(name)) {
                return true;
            }
        }
        return false;
    }
}
