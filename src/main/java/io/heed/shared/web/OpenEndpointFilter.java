package io.heed.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Counts what strangers send, per address, before anything of it is read. */
final class OpenEndpointFilter extends OncePerRequestFilter {

    private static final List<PathPattern> REPORT = patterns("/report/**", "/idea/**", "/ideas/**", "/api/complaints");
    private static final List<PathPattern> FOLLOW =
            patterns("/case/**", "/api/cases/**", "/answers/**", "/asked/**", "/survey/**", "/api/surveys/**");

    /** The link of a case, which many may know: whoever it is, and from wherever. */
    private static final List<PathPattern> LINK =
            patterns("/case/{token}/**", "/api/cases/{token}/**", "/survey/{token}", "/api/surveys/{token}/**");

    private static final List<PathPattern> WEBHOOK = patterns("/api/webhooks/**", "/api/signals/**");

    private final RateLimit report;
    private final RateLimit follow;
    private final RateLimit link;
    private final RateLimit webhook;
    private final ProblemAnswer answer;

    OpenEndpointFilter(OpenEndpointLimits limits, ProblemAnswer answer) {
        this.report = new RateLimit(limits.report().rate());
        this.follow = new RateLimit(limits.follow().rate());
        this.link = new RateLimit(limits.link().rate());
        this.webhook = new RateLimit(limits.webhook().rate());
        this.answer = answer;
    }

    private static List<PathPattern> patterns(String... patterns) {
        return List.of(patterns).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        try {
            if (HttpMethod.POST.matches(request.getMethod()) && matches(REPORT, path)) {
                report.spend(ClientAddress.of(request));
            } else if (matches(FOLLOW, path)) {
                follow.spend(ClientAddress.of(request));
                spendLink(request, path);
            } else if (matches(WEBHOOK, path)) {
                webhook.spend(ClientAddress.of(request));
            }
        } catch (TooManyRequests many) {
            answer.send(request, response, many);
            return;
        }
        chain.doFilter(request, response);
    }

    private void spendLink(HttpServletRequest request, PathContainer path) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            LINK.stream()
                    .map(pattern -> pattern.matchAndExtract(path))
                    .filter(Objects::nonNull)
                    .forEach(found -> link.spend(found.getUriVariables().get("token")));
        }
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
