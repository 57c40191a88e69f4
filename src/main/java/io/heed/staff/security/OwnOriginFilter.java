package io.heed.staff.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what a page of another site sends: a browser that was once told name and password would add them to it. The
 * Modeler is no site; it names none, or a file.
 */
final class OwnOriginFilter extends OncePerRequestFilter {

    private final Refusals refusals;

    OwnOriginFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader("Origin");
        if (origin != null && origin.startsWith("http") && !isOurs(origin, request)) {
            refusals.forbiddenCall(request, response, new AccessDeniedException("sent by another site"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            var host = URI.create(origin).getAuthority();
            return host != null && host.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
