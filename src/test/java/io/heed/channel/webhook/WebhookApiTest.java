package io.heed.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.engine.OutsideClock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Posts over HTTP: taken once when they are signed, refused with the field's name, and never an answer that tells more. */
@HeedTest
class WebhookApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    OutsideClock clock;

    @Test
    void aSignedComplaintIsACase() throws Exception {
        var answer = signed("shop", generic("complaint"));

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(202);
        var row = row(answer);
        assertThat(row).containsEntry("state", "CASE").containsEntry("source", "WEBHOOK");
        assertThat(words(row)).isEqualTo("Zażółć 😀 nobody came.");
    }

    @Test
    void theSamePostIsAnsweredAlikeAndKeptOnce() throws Exception {
        var body = generic("complaint");

        var first = signed("shop", body);
        var again = signed("shop", body);
        var changed = signed("shop", body.replace("nobody came", "somebody came"));

        assertThat(again.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo(changed.getContentAsString());
        assertThat(words(row(first))).contains("nobody came");
    }

    @Test
    void eightAtOnceAreOneCase() throws Exception {
        var body = generic("complaint");
        var together = new CyclicBarrier(8);
        Callable<String> call = () -> {
            together.await();
            var answer = signed("shop", body);
            return answer.getStatus() + " " + answer.getContentAsString();
        };
        var senders = Executors.newFixedThreadPool(8);
        try {
            var answers = new HashSet<String>();
            for (var sent : senders.invokeAll(Collections.nCopies(8, call))) {
                answers.add(sent.get());
            }
            assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("202"));
        } finally {
            senders.shutdown();
        }
    }

    @Test
    void anUnknownSourceAndAWrongSignatureAreToldTheSame() throws Exception {
        var body = generic("complaint");
        var now = Long.toString(clock.instant().getEpochSecond());
        var unsigned = send("shop", body, null, null);

        for (var refused : new MockHttpServletResponse[] {
            send("nowhere", body, now, signature("shop-secret-of-the-tests", now, body)),
            send("nowhere", body, now, signature("nobody knows this one", now, body)),
            send("shop", body, now, signature("another-secret", now, body)),
            send("shop", body, now, "v1=" + "0".repeat(64)),
            send("shop", body + " ", now, signature("shop-secret-of-the-tests", now, body)),
            send("shop", body, now, null),
            send("shop", "not json", now, "v1=zz")
        }) {
            assertThat(refused.getStatus()).isEqualTo(401);
            assertThat(refused.getContentAsString()).isEqualTo(unsigned.getContentAsString());
        }
        assertThat(unsigned.getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"-600,401", "-240,202", "240,202", "600,401"})
    void aSignatureIsGoodForFiveMinutes(int seconds, int status) throws Exception {
        var body = generic("praise");
        var time =
                Long.toString(clock.instant().plus(Duration.ofSeconds(seconds)).getEpochSecond());

        assertThat(send("shop", body, time, signature("shop-secret-of-the-tests", time, body))
                        .getStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"a\"} | id",
                "{\"id\": \"1\"} | text",
                "{\"id\": \"1\", \"text\": \"  \"} | text",
                "{\"id\": 1, \"text\": \"a\"} | id",
                "{\"id\": \"1\", \"text\": [\"a\"]} | text",
                "{\"id\": \"1\", \"text\": \"a\", \"author\": \"Ada\"} | author",
                "{\"id\": \"1\", \"text\": \"a\", \"author\": {\"email\": \"not one\"}} | author.email",
                "{\"id\": \"1\", \"text\": \"a\", \"author\": {\"email\": \"a\\u2028b@example.org\"}} | author.email",
                "{\"id\": \"1\", \"text\": \"a\", \"sentAt\": \"noon\"} | sentAt",
                "{\"id\": \"1\", \"text\": \"a\", \"url\": \"javascript:alert(1)\"} | url",
                "{\"id\": \"1\", \"text\": \"a\", \"kind\": \"rant\"} | kind",
                "{\"id\": \"1\", \"text\": \"a\", \"product\": \"moon\"} | product",
                "{\"id\": \"1\", \"text\": \"a\\u0000b\"} | text",
                "[] | ",
                "{\"id\": | ",
                "7 | "
            })
    void whatIsWrongIsNamedAndNothingIsKept(String body, String field) throws Exception {
        var before = count();

        var answer = signed("shop", body);

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
        assertThat(json(answer).path("field").asText(null)).isEqualTo(field);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        assertThat(signed("shop", "{\"id\": \"" + "x".repeat(1_100_000) + "\"}").getStatus())
                .isEqualTo(413);
    }

    @Test
    void whoSendsTooOftenIsToldToWait() throws Exception {
        var request = post("/api/webhooks/nowhere").with(sent -> {
            sent.setRemoteAddr("10.99.1.1");
            return sent;
        });
        int status = 401;
        for (int i = 0; i < 2_000 && status == 401; i++) {
            status =
                    web.perform(request.content("{}")).andReturn().getResponse().getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void aStatusFromMastodonIsAMessageWithItsLink() throws Exception {
        var answer = signed("fedi", status("zosia@social.example", false, "null"));

        var row = row(answer);
        assertThat(row).containsEntry("source", "SOCIAL").containsEntry("url", "https://social.example/@zosia/1");
        assertThat(words(row)).isEqualTo("Znów kolejka.\n\nBez końca!");
        assertThat(row).containsEntry("handle", "@zosia@social.example").containsEntry("locale", "pl");
    }

    @Test
    void repostsBotsAndOurOwnPostsAreSetAsideWithTheReason() throws Exception {
        assertThat(row(signed("fedi", status("zosia@social.example", false, "{\"id\": \"7\"}"))))
                .containsEntry("state", "NOISE")
                .containsEntry("reason", "repost");
        assertThat(row(signed("fedi", status("zosia@social.example", true, "null"))))
                .containsEntry("state", "NOISE")
                .containsEntry("reason", "bot");
        assertThat(row(signed("fedi", status("care@social.example", false, "null"))))
                .containsEntry("state", "NOISE")
                .containsEntry("reason", "own-post");
    }

    @Test
    void severalPostsOfXComeInOneBody() throws Exception {
        var one = "{\"id\": \"" + UUID.randomUUID() + "\", \"text\": \"One\", \"author_id\": \"4\"}";
        var two = "{\"id\": \"" + UUID.randomUUID() + "\", \"text\": \"RT @me: Two\", \"author_id\": \"4\"}";

        var answer = signed("bird", "{\"for_user_id\": \"9\", \"tweet_create_events\": [" + one + "," + two + "]}");

        assertThat(json(answer).path("messages")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"for_user_id\": \"9\", \"tweet_delete_events\": [{\"status\": {\"id\": \"1\"}}]}",
                "{\"user_event\": {\"revoke\": {}}}",
                "{}"
            })
    void newsThatAreNoPostAreTakenAndNothingIsKept(String body) throws Exception {
        var answer = signed("bird", body);

        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(json(answer).path("messages")).isEmpty();
    }

    private static String generic(String kind) {
        return """
                {"id": "%s", "author": {"name": "Ada Nowak", "handle": "@ada", "email": "ada-%s@example.org", "locale": "pl"},
                 "text": "Zażółć 😀 nobody came.", "sentAt": "2026-11-20T08:30:00+01:00",
                 "url": "https://reviews.example/1", "product": "home-internet", "kind": "%s", "stars": 1}
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), kind);
    }

    private static String status(String account, boolean bot, String reblog) {
        return """
                {"id": "%s", "created_at": "2026-11-20T08:30:00.000Z", "language": "pl", "reblog": %s,
                 "url": "https://social.example/@zosia/1", "content": "<p>Znów kolejka.</p><p>Bez końca!</p>",
                 "account": {"id": "1", "acct": "%s", "display_name": "Zofia", "bot": %s}}
                """.formatted(UUID.randomUUID(), reblog, account, bot);
    }

    private MockHttpServletResponse signed(String source, String body) throws Exception {
        var now = Long.toString(clock.instant().getEpochSecond());
        return send(source, body, now, signature(source + "-secret-of-the-tests", now, body));
    }

    private MockHttpServletResponse send(String source, String body, String timestamp, String signature)
            throws Exception {
        var request = post("/api/webhooks/" + source)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(UTF_8));
        if (timestamp != null) {
            request.header("Heed-Timestamp", timestamp);
        }
        if (signature != null) {
            request.header("Heed-Signature", signature);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static String signature(String secret, String timestamp, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return "v1=" + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(UTF_8)));
    }

    private JsonNode json(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    @Test
    void aCaseRemembersThePostItCameFrom() throws Exception {
        var row = row(signed("fedi", status("ada@social.example", false, "null")));

        assertThat(row).containsEntry("state", "CASE");
        var post = jdbc.sql("SELECT source, post_id, handle, url FROM social_origin WHERE case_number = ?")
                .param(row.get("case_number"))
                .query()
                .singleRow();
        assertThat(post).containsEntry("source", "fedi").containsEntry("handle", "@ada@social.example");
        assertThat(row.get("external_id")).isEqualTo("fedi:" + post.get("post_id"));
        assertThat(post.get("url").toString()).startsWith("https://");
    }

    private Map<String, Object> row(MockHttpServletResponse answer) throws Exception {
        var number = json(answer).path("messages").path(0).asText();
        return jdbc.sql(
                        "SELECT * FROM inbound_message m JOIN message_recognition r ON r.message_id = m.id WHERE m.id = ?")
                .param(Long.parseLong(number.split("-")[1]))
                .query()
                .singleRow();
    }

    private static String words(Map<String, Object> row) {
        return String.valueOf(row.get("text"));
    }

    private long count() {
        return jdbc.sql("SELECT COUNT(*) FROM inbound_message")
                .query(Long.class)
                .single();
    }
}
