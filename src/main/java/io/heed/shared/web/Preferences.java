package io.heed.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Language and appearance, chosen by {@code ?lang=} and {@code ?theme=} on any page and kept in a cookie; no script and no
 * session needed. Without a choice the browser's language and the system's appearance are taken.
 */
@Configuration
class Preferences implements WebMvcConfigurer {

    static final String THEME = "heed-theme";
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("pl"));

    private static final String LANGUAGE = "heed-lang";
    private static final Set<String> THEMES = Set.of("light", "dark", "system");
    private static final Duration KEPT = Duration.ofDays(365);

    /** The chosen language, else the best of the browser's that we speak, else English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(LANGUAGE);
        resolver.setCookieMaxAge(KEPT);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Preferences::spoken);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Choice(localeResolver())).excludePathPatterns("/assets/**", "/api/**");
    }

    private static Locale spoken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    private record Choice(LocaleResolver locales) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var language = request.getParameter("lang");
            if (language != null) {
                LANGUAGES.stream()
                        .filter(known -> known.getLanguage().equals(language))
                        .findFirst()
                        .ifPresent(known -> locales.setLocale(request, response, known));
            }
            var theme = request.getParameter("theme");
            if (theme != null && THEMES.contains(theme)) {
                request.setAttribute(THEME, theme);
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(theme, request.isSecure()));
            }
            return true;
        }

        private static String cookie(String theme, boolean secure) {
            return ResponseCookie.from(THEME, theme)
                    .path("/")
                    .maxAge(KEPT)
                    .httpOnly(true)
                    .secure(secure)
                    .sameSite("Lax")
                    .build()
                    .toString();
        }
    }
}
