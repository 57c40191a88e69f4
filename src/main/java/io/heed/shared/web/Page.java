package io.heed.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * What the frame around every page asks about the page: {@code ${@page…}} in templates. A page that a filter writes has no
 * request bound to its thread: it gets the frame of a visitor who chose nothing.
 */
@Component
public class Page {

    /** {@code light} or {@code dark} when the visitor chose one, null when the system decides. */
    public String theme() {
        var chosen = chosenTheme();
        return "light".equals(chosen) || "dark".equals(chosen) ? chosen : null;
    }

    /** Whether the appearance is {@code light}, {@code dark} or {@code system}. */
    public boolean isTheme(String name) {
        return Objects.equals(theme(), "system".equals(name) ? null : name);
    }

    /** A link to this very page with one query parameter set; always relative, so that it never leads elsewhere. */
    public String with(String parameter, Object value) {
        var query = request().map(HttpServletRequest::getQueryString).orElse(null);
        var uri = UriComponentsBuilder.newInstance();
        try {
            uri.query(query);
        } catch (IllegalArgumentException unreadable) {
            uri.replaceQuery(null);
        }
        return uri.replaceQueryParam(parameter, value).build().toUriString();
    }

    /** Whether the page is the one at {@code path} or below it. */
    public boolean at(String path) {
        var here = path();
        return here.equals(path) || (!"/".equals(path) && here.startsWith(path + "/"));
    }

    /** The languages that pages speak. */
    public List<Locale> languages() {
        return Preferences.LANGUAGES;
    }

    private static String chosenTheme() {
        return request().map(Page::chosenTheme).orElse(null);
    }

    private static String chosenTheme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Preferences.THEME);
        return Stream.of(
                        Optional.ofNullable(request.getAttribute(Preferences.THEME))
                                .map(Object::toString),
                        Optional.ofNullable(cookie).map(Cookie::getValue))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String path() {
        return request().map(Page::path).orElse("");
    }

    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes())
                .map(ServletRequestAttributes::getRequest);
    }
}
