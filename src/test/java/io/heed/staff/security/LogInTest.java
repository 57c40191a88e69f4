package io.heed.staff.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over a real connection, with the sessions in the database. */
@HeedTest
class LogInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void staffLogInWhereTheyWantedToGoAndOutAgain() throws Exception {
        var sent = logIn("Agent ", "demonstration", "/desk/cases?search=a");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).endsWith("/desk/cases?search=a");
        var cookie = sent.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("heed="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
        var sessions = sessionsOf("agent");
        assertThat(sessions).isPositive();
        assertThat(get("/desk/none").statusCode()).isEqualTo(404);

        var token = token(get("/login").body());
        var out = post("/logout", "_csrf=" + encoded(token));
        assertThat(location(out)).endsWith("/login?logout");
        assertThat(get("/desk/none").statusCode()).isEqualTo(302);
        assertThat(sessionsOf("agent")).isEqualTo(sessions - 1);
    }

    /** Otherwise somebody who was dismissed in the morning would agree to erasures in the afternoon. */
    @Test
    void whoeverIsDisabledOrGivenAnotherRoleIsAskedToLogInAgain() throws Exception {
        for (var change : List.of("enabled = FALSE", "role = 'AGENT', team_id = 'service'")) {
            logIn("admin2", "demonstration", null);
            var token = token(get("/desk/none").body() + get("/admin/erasures").body());
            assertThat(post("/admin/erasures", "whom=&_csrf=" + encoded(token)).statusCode())
                    .as(change)
                    .isEqualTo(422);
            try {
                sql.sql("UPDATE staff_account SET " + change + " WHERE username = 'admin2'")
                        .update();
                var refused = post("/admin/erasures", "whom=&_csrf=" + encoded(token));
                assertThat(refused.statusCode()).as(change).isIn(302, 403);
                assertThat(location(get("/admin/erasures"))).as(change).contains("/login");
            } finally {
                sql.sql("UPDATE staff_account SET enabled = TRUE, role = 'ADMIN', team_id = NULL "
                                + "WHERE username = 'admin2'")
                        .update();
            }
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountAreAnsweredAlike() throws Exception {
        var wrong = logIn("agent2", "wrong", null);
        var unknown = logIn("nobody", "wrong", null);
        var strange = logIn("' OR 1=1 \0", "wrong", null);
        assertThat(location(wrong)).endsWith("/login?error");
        assertThat(location(unknown)).isEqualTo(location(wrong));
        assertThat(strange.statusCode()).isIn(302, 422);
        assertThat(get("/login?error").body()).contains("do not fit together");
    }

    @Test
    void nobodyIsSentToAnotherSite() throws Exception {
        assertThat(location(logIn("lead", "demonstration", "https://example.org/desk")))
                .endsWith(":" + port + "/desk");
    }

    @Test
    void guessersWait() throws Exception {
        var statuses = new StringBuilder();
        HttpResponse<String> last = null;
        for (var i = 0; i < 10; i++) {
            last = basic("owner2", "wrong" + i);
            statuses.append(last.statusCode()).append(' ');
        }
        assertThat(statuses.toString()).startsWith("401 401 401").endsWith("429 429 ");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("\"status\":429").doesNotContain("owner2");
        assertThat(basic("auditor", "demonstration").statusCode()).isNotIn(401, 429);
    }

    @Test
    void disabledAccountsAreStrangers() throws Exception {
        sql.sql("UPDATE staff_account SET enabled = FALSE WHERE username = 'admin2'")
                .update();
        try {
            assertThat(basic("admin2", "demonstration").statusCode()).isEqualTo(401);
        } finally {
            sql.sql("UPDATE staff_account SET enabled = TRUE WHERE username = 'admin2'")
                    .update();
        }
    }

    @Test
    void theApiLeavesNoSession() throws Exception {
        var before = sessionsOf("manager");
        assertThat(basic("manager", "demonstration").headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(sessionsOf("manager")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/report, 11", "/report, 40", "/desk/cases/none/files, 11"})
    void anAttachmentThatIsTooLargeIsToldSo(String path, int megabytes) throws Exception {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(new byte[megabytes * 1024 * 1024]),
                BodyPublishers.ofString("\r\n--x--\r\n"));
        var answer = browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than we take");
    }

    @Test
    void whatTheContainerRefusesIsAPageOfOursToo() throws Exception {
        var page = get("/case/..%2fengine-rest;x=1");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<h1").doesNotContain("Tomcat");
    }

    private HttpResponse<String> logIn(String account, String password, String next) throws Exception {
        var token = token(get("/login").body());
        var form = "_csrf=" + encoded(token) + "&username=" + encoded(account) + "&password=" + encoded(password)
                + (next == null ? "" : "&next=" + encoded(next));
        return post("/login", form);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> basic(String account, String password) throws Exception {
        var credentials =
                Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/api/tasks"))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private long sessionsOf(String account) {
        return sql.sql("SELECT COUNT(*) FROM SPRING_SESSION WHERE PRINCIPAL_NAME = ?")
                .param(account)
                .query(Long.class)
                .single();
    }

    private static String token(String page) {
        var matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).as("a token in %s", page).isTrue();
        return matcher.group(1);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
