package io.heed.staff.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.shared.HeedProperties;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class CookiesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @CsvSource({"http://localhost:8080, false", "https://heed.example, true"})
    void cookiesAreForOurPagesOnlyAndForHttpsWhereWeHaveIt(URI baseUrl, boolean secure) {
        var heed = new HeedProperties(Path.of("data"), true, "", baseUrl, "");

        var tokens = SecurityConfiguration.tokens(heed);
        tokens.saveToken(tokens.generateToken(request), request, response);
        new SessionConfiguration().sessionCookie(heed).writeCookieValue(new CookieValue(request, response, "id"));

        for (var name : new String[] {"heed-csrf", "heed"}) {
            var cookie = response.getCookie(name);
            assertThat(cookie).as(name).isNotNull();
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSecure()).isEqualTo(secure);
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        }
    }
}
