package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.CustomerCase;
import io.heed.complaint.Submission;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Annoyances as they come in, and what they come to. */
@HeedTest
class FrictionsTest {

    @Autowired
    Frictions frictions;

    @Autowired
    CareCalls calls;

    @Autowired
    Customers customers;

    @Autowired
    ComplaintIntake intake;

    @Autowired
    CustomerCase cases;

    @Autowired
    MockMvc web;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient rows;

    @Autowired
    Clock clock;

    private final String id = UUID.randomUUID().toString();
    private final String email = "annoyed-" + id + "@example.org";

    @Test
    void tooManyAnnoyancesAskForOneCall() {
        var customer = customer();
        var now = clock.instant();
        assertThat(frictions
                        .note(customer, FrictionKind.REOPENED, "test", id + 1, now)
                        .call())
                .isNull();
        assertThat(frictions
                        .note(customer, FrictionKind.LOW_SCORE, "test", id + 2, now)
                        .call())
                .isNull();

        var call = frictions
                .note(customer, FrictionKind.DELAY, "test", id + 3, now)
                .call();

        assertThat(calls.get(call).reason()).isEqualTo(CareCall.Reason.FRUSTRATION);
        assertThat(frictions
                        .note(customer, FrictionKind.REOPENED, "test", id + 4, now)
                        .call())
                .isNull();
        assertThat(frictions.level(customer)).isCloseTo(17, within(0.01));
    }

    @Test
    void whatIsLongAgoWeighsLittle() {
        var customer = customer();
        var longAgo = clock.instant().minus(Duration.ofDays(60));
        for (int each = 0; each < 4; each++) {
            frictions.note(customer, FrictionKind.DELAY, "test", id + each, longAgo);
        }
        assertThat(frictions.level(customer)).isCloseTo(3, within(0.01));
        assertThat(openCalls(customer)).isZero();
    }

    @Test
    void oneIdIsNotedOnce() {
        var customer = customer();
        frictions.note(customer, FrictionKind.DELAY, "test", id, clock.instant());

        assertThat(frictions
                        .note(customer, FrictionKind.REOPENED, "test", id, clock.instant())
                        .repeated())
                .isTrue();
        assertThat(frictions.level(customer)).isCloseTo(3, within(0.01));
    }

    @Test
    void annoyancesOfOnePersonAddUpUnderWhateverNameTheyCame() {
        var one = customer();
        var phone = customers.get(one).phone();
        var other = customers.add(
                new Contact("K. Lis", null, phone, Locale.ENGLISH, ZoneId.of("Europe/Warsaw")), clock.instant());
        frictions.note(one, FrictionKind.REOPENED, "test", id + 1, clock.instant());
        frictions.note(one, FrictionKind.FAILED_LOGIN, "test", id + 3, clock.instant());

        assertThat(frictions
                        .note(other, FrictionKind.REOPENED, "test", id + 2, clock.instant())
                        .call())
                .isNotNull();
    }

    @Test
    void aComplaintThatIsOpenedAgainIsAnAnnoyance() {
        var receipt = complained();
        var token = receipt.substring(receipt.lastIndexOf('/') + 1);
        cases.withdraw(token);
        cases.reopen(token, "It broke again, on the very next day.");

        assertThat(rows.sql(
                                "SELECT kind FROM friction JOIN customer ON customer.id = friction.customer_id WHERE email = ?")
                        .param(email)
                        .query(String.class)
                        .list())
                .contains("REOPENED");
    }

    @Test
    void anotherSystemTellsOfALogInThatFailed() throws Exception {
        customer();

        var first = sent(body(Map.of()));
        assertThat(first.getStatus()).as(first.getContentAsString()).isEqualTo(201);
        assertThat(read(first).get("repeated").booleanValue()).isFalse();
        var second = sent(body(Map.of()));
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(read(second).get("repeated").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "source, Not Lower, source",
        "source, heed, source",
        "id, '', id",
        "kind, ANGER, kind",
        "at, yesterday, at",
        "at, 2100-01-01T00:00:00Z, at",
        "email, nobody@nowhere.example, email",
        "email, '', email"
    })
    void whatIsWrongIsNamedAndNothingIsNoted(String field, String value, String named) throws Exception {
        customer();

        var answer = sent(body(Map.of(field, value)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("\"" + named + "\"").doesNotContain("outreach.friction");
        assertThat(rows.sql("SELECT COUNT(*) FROM friction WHERE source_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverIsNotKnownHereTellsUsNothing() throws Exception {
        var answer = web.perform(post("/api/frictions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body(Map.of()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
    }

    private Map<String, Object> body(Map<String, Object> changed) {
        var body = new HashMap<String, Object>(
                Map.of("source", "login", "id", id, "kind", "FAILED_LOGIN", "email", email, "at", at()));
        body.putAll(changed);
        return body;
    }

    private String at() {
        return clock.instant().minusSeconds(60).toString();
    }

    private MockHttpServletResponse sent(Map<String, Object> body) throws Exception {
        return web.perform(post("/api/frictions")
                        .with(httpBasic("agent", "demonstration"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body)))
                .andReturn()
                .getResponse();
    }

    private JsonNode read(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsString());
    }

    private String complained() {
        var customer = new Submission.CustomerDetails("Karol Lis", email, null, Locale.ENGLISH, "Europe/Warsaw");
        var submission = new Submission(
                "web", customer, "home-internet", null, "PL", "The line was dead for a whole week.", null, false);
        return intake.receive("friction-" + id, submission, List.of()).trackingUrl();
    }

    private long customer() {
        var phone =
                "+4861" + String.format("%07d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000L));
        return customers.add(
                new Contact("Karol Lis", email, phone, Locale.ENGLISH, ZoneId.of("Europe/Warsaw")), clock.instant());
    }

    private int openCalls(long customer) {
        return rows.sql("SELECT COUNT(*) FROM care_call WHERE open_for = ?")
                .param(customer)
                .query(Integer.class)
                .single();
    }
}
