package io.heed.staff.security;

import io.heed.shared.web.Problem;
import io.heed.shared.web.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What is answered to those who are not let in. */
@Component
class Refusals {

    private static final String LOG_IN = "/login";
    private static final String PARAMETERS_UNREADABLE = "org.apache.catalina.parameter_parse_failed";

    private final ProblemAnswer answer;

    Refusals(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** API: the name and password are missing or wrong. */
    void unknownCaller(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why.getCause() == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Heed\", charset=\"UTF-8\"");
        }
        answer.send(request, response, why);
    }

    /** API: known, but not allowed. */
    void forbiddenCall(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answer.send(request, response, HttpStatus.FORBIDDEN);
    }

    /** Pages: sent to log in where staff work; elsewhere there is nothing. */
    void unknownVisitor(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!StaffAreas.contain(request)) {
            answer.send(request, response, HttpStatus.NOT_FOUND);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + LOG_IN);
            answer.send(request, response, HttpStatus.UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + LOG_IN + next(request));
        }
    }

    /** Pages: known, but not allowed, or a form older than its protection. */
    void forbiddenPage(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (request.getAttribute(PARAMETERS_UNREADABLE) != null) {
            // Tomcat gave up on a form that is too large, so that its token was never read.
            answer.send(request, response, Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "problem.too-large"));
        } else if (why instanceof CsrfException) {
            answer.send(request, response, Problem.of(HttpStatus.FORBIDDEN, "problem.page-too-old"));
        } else {
            answer.send(request, response, StaffAreas.contain(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
        }
    }

    /** The log-in page: always the same words, unless it is not about the password. */
    void failedLogIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why.getCause() != null) {
            answer.send(request, response, why);
            return;
        }
        var next = request.getParameter("next");
        var onward = StaffAreas.isOurs(next) ? "&next=" + encoded(next) : "";
        response.sendRedirect(request.getContextPath() + LOG_IN + "?error" + onward);
    }

    private static String next(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "";
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var wanted = request.getQueryString() == null ? path : path + "?" + request.getQueryString();
        return StaffAreas.isOurs(wanted) ? "?next=" + encoded(wanted) : "";
    }

    private static String encoded(String path) {
        return UriUtils.encode(path, StandardCharsets.UTF_8);
    }
}
