package io.heed.channel.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.shared.http.WebhookSignature;
import java.time.Instant;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calls of other systems that know their secret, {@code <source>-secret-of-the-tests}. */
record SignalCalls(MockMvc web, ObjectMapper json) {

    static final String JSON = "application/json";

    static String secret(String source) {
        return source + "-secret-of-the-tests";
    }

    MockHttpServletResponse send(String source, String type, String body) throws Exception {
        return send(request(source, type, body).header("Authorization", "Bearer " + secret(source)));
    }

    MockHttpServletResponse signed(String source, String type, String body, Instant now) throws Exception {
        var signature = WebhookSignature.of(secret(source), body.getBytes(UTF_8), now);
        return send(request(source, type, body)
                .header("Heed-Timestamp", signature.timestamp())
                .header("Heed-Signature", signature.value()));
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    static MockHttpServletRequestBuilder request(String source, String type, String body) {
        return post("/api/signals/" + source).contentType(type).content(body.getBytes(UTF_8));
    }

    /** What came of each, such as {@code opened joined}. */
    String outcomes(String source, String type, String body) throws Exception {
        var answer = send(source, type, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(202);
        return String.join(" ", json(answer).path("signals").findValuesAsText("outcome"));
    }

    JsonNode json(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    /** The field that a refusal names; null when it is the whole. */
    String refused(String source, String type, String body) throws Exception {
        var answer = send(source, type, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        return json(answer).path("field").asText(null);
    }
}
