package io.heed.staff.security;

import io.heed.shared.HeedProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions of staff, in the database so that every node knows them. */
@Configuration
class SessionConfiguration {

    @Bean
    CookieSerializer sessionCookie(HeedProperties heed) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("heed");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (isHttps(heed)) {
            cookie.setUseSecureCookie(true);
        }
        return cookie;
    }

    /** Two requests of one session may write the same attribute at once; the later one wins. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsMayBeWrittenTwice() {
        return new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }

    static boolean isHttps(HeedProperties heed) {
        return heed.baseUrl() != null && "https".equals(heed.baseUrl().getScheme());
    }
}
