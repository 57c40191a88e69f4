package io.heed.staff.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.staff.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HeedTest
class SecurityRulesTest {

    private static final String CASES = "AGENT LEAD MANAGER BRANCH";
    private static final String READERS = CASES + " AUDITOR";
    private static final String STAFF = READERS + " OWNER ADMIN";

    @Autowired
    MockMvc web;

    /** What is not listed for a role is refused. Whoever is let in may still find nothing there: only the fence is tested. */
    static Stream<Arguments> rules() {
        var rules = List.of(
                new String[] {"GET", "/desk", STAFF},
                new String[] {"GET", "/desk/cases/HD-000142-8", READERS},
                new String[] {"POST", "/desk/tasks/1/completion", CASES},
                new String[] {"GET", "/desk/intake", CASES},
                new String[] {"GET", "/desk/trouble", "LEAD MANAGER OWNER AUDITOR ADMIN"},
                new String[] {"POST", "/desk/trouble/0/retry", "LEAD MANAGER ADMIN"},
                new String[] {"GET", "/desk/clock", STAFF},
                new String[] {"POST", "/desk/clock", STAFF},
                new String[] {"GET", "/demo/none", STAFF},
                new String[] {"GET", "/audit/none", "AUDITOR"},
                new String[] {"GET", "/admin/none", "ADMIN"},
                new String[] {"GET", "/api/complaints/HD-000142-8", READERS},
                new String[] {"POST", "/api/complaints/HD-000142-8/replies", CASES},
                new String[] {"GET", "/api/tasks", READERS},
                new String[] {"POST", "/api/tasks/1/completion", CASES},
                new String[] {"GET", "/api/admin/none", "ADMIN"},
                new String[] {"GET", "/api/none", READERS});
        return rules.stream()
                .flatMap(rule -> Stream.of(Role.values())
                        .map(role -> Arguments.of(
                                rule[0],
                                rule[1],
                                role,
                                List.of(rule[2].split(" ")).contains(role.name()))));
    }

    @ParameterizedTest(name = "{2} {0} {1}: {3}")
    @MethodSource("rules")
    void everyRoleGetsWhereItWorksAndNowhereElse(String method, String path, Role role, boolean letIn)
            throws Exception {
        var answer = web.perform(
                        request(HttpMethod.valueOf(method), path).with(as(role)).with(csrf()))
                .andReturn()
                .getResponse();
        if (letIn) {
            assertThat(answer.getStatus()).isNotIn(401, 403, 302, 500);
        } else {
            assertThat(answer.getStatus()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk", "/desk/cases/HD-000142-8", "/admin/none", "/audit/none", "/demo/clock", "/account"})
    void strangersAreSentToLogInWhereStaffWork(String path) throws Exception {
        web.perform(get(path).with(anonymous()))
                .andExpect(status().is(302))
                .andExpect(header().string("Location", "/login?next=" + path.replace("/", "%2F")));
    }

    @Test
    void aPieceOfAPageIsNotReplacedByTheLogIn() throws Exception {
        web.perform(get("/desk").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/h2-console",
                "/nowhere",
                "/assets/none.css"
            })
    void elsewhereThereIsNothingForAnybody(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isNotFound());
        web.perform(get(path).with(as(Role.ADMIN))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/tasks, 401",
        "GET, /api/complaints/HD-000142-8, 401",
        "POST, /api/complaints/HD-000142-8/replies, 401",
        "GET, /api/none, 401",
        "GET, /actuator/health, 200",
        "GET, /actuator/health/liveness, 200",
        "GET, /v3/api-docs, 200",
        "GET, /login, 200",
        "GET, /error, 404",
        "POST, /assets/none.css, 404"
    })
    void strangersGetWhatIsOpen(String method, String path, int expected) throws Exception {
        web.perform(request(HttpMethod.valueOf(method), path)).andExpect(status().is(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/complaints",
        "GET, /api/cases/none",
        "POST, /api/cases/none/replies",
        "GET, /",
        "POST, /report"
    })
    void noLogInIsAskedOfCustomers(String method, String path) throws Exception {
        var answer = web.perform(request(HttpMethod.valueOf(method), path))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isNotIn(401, 403, 302, 500);
        assertThat(answer.getCookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/nowhere", "/api/tasks", "/assets/none.css", "/actuator/health", "/engine-rest"})
    void everyAnswerCarriesTheStrictPolicy(String path) throws Exception {
        web.perform(get(path).secure(true))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none';"
                                        + " base-uri 'none'; form-action 'self'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
    }

    @Test
    void formsOfStaffNeedTheirToken() throws Exception {
        web.perform(post("/desk/tasks/1/completion").with(as(Role.AGENT)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("open for too long")));
        web.perform(post("/login").param("username", "agent").param("password", "demonstration"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theApiSaysHowToLogIn() throws Exception {
        web.perform(get("/api/tasks").header("Accept-Language", "pl"))
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.title").value("Zaloguj się"));
    }

    @Test
    void theApiIgnoresCookies() throws Exception {
        var answer = web.perform(get("/api/tasks").cookie(new jakarta.servlet.http.Cookie("heed", "c2Vzc2lvbg==")))
                .andExpect(status().isUnauthorized())
                .andReturn();
        assertThat(answer.getResponse().getCookies()).isEmpty();
    }

    private static RequestPostProcessor as(Role role) {
        return user("somebody").authorities(new SimpleGrantedAuthority(role.authority()));
    }
}
