package io.heed.channel.signal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.engine.OutsideClock;
import io.heed.outreach.ScriptedSignals;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** CloudEvents over HTTP: one, many or in binary mode; each once; by nobody who does not know the secret. */
@HeedTest
class CloudEventsApiTest {

    private static final String SOURCE = "cloudevents";

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ScriptedSignals signals;

    @Autowired
    private OutsideClock clock;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void anEventIsASignalWithAllThatItSays() throws Exception {
        var outcome = calls().outcomes(SOURCE, SignalController.EVENT, """
                        {"specversion": "1.0", "type": "io.heed.signal", "source": "/billing", "id": "%1$s", "subject": "s-%1$s",
                         "time": "2026-11-20T10:00:00+01:00", "extension": 5, "nothing": null,
                         "data": {"kind": "price-change", "phase": "raised", "title": "New prices", "titlePl": "Nowe ceny",
                                  "words": "It costs more.", "wordsPl": "Drożej.", "product": "mobile-plan", "region": "north",
                                  "reference": "T-1", "skill": "beginner", "jurisdiction": "US-CA", "effectiveOn": "2027-02-01"}}
                        """.formatted(mark));

        assertThat(outcome).isEqualTo("opened");
        assertThat(signals.of(SOURCE, mark))
                .containsExactly(new Signal(
                        SOURCE,
                        "/billing " + mark,
                        "/billing s-" + mark,
                        SignalKind.PRICE_CHANGE,
                        SignalPhase.RAISED,
                        "New prices",
                        "Nowe ceny",
                        "It costs more.",
                        "Drożej.",
                        "mobile-plan",
                        "north",
                        "T-1",
                        "beginner",
                        "US-CA",
                        LocalDate.of(2027, 2, 1),
                        Instant.parse("2026-11-20T09:00:00Z")));
    }

    @Test
    void theSameEventAgainIsRepeated() throws Exception {
        assertThat(calls().outcomes(SOURCE, SignalController.EVENT, event(mark, "")))
                .isEqualTo("opened");
        assertThat(calls().outcomes(SOURCE, SignalController.EVENT, event(mark, "")))
                .isEqualTo("repeated");
    }

    @Test
    void afterASourceWithAFastClockItsNewsIsStillHeard() throws Exception {
        var subject = ", \"subject\": \"" + mark + "\"";
        var news = event(mark + "-2", subject).replace("RAISED", "UPDATED").replace("No line", "News");

        assertThat(calls().outcomes(
                                SOURCE,
                                SignalController.EVENT,
                                event(mark, subject + ", \"time\": \"2099-01-01T00:00:00Z\"")))
                .isEqualTo("opened");
        assertThat(calls().outcomes(
                                SOURCE,
                                SignalController.EVENT,
                                news.replace("\"region\"", "\"words\": \"Soon.\", \"region\"")))
                .isEqualTo("joined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"subject\": \"s\" | \"time\": \"+99999-01-01T00:00:00Z\" | time",
                "\"subject\": \"s\" | \"time\": \"0001-01-01T00:00:00Z\" | time",
                "\"region\": \"north\" | \"effectiveOn\": \"+99999-01-01\" | data.effectiveOn",
                "\"region\": \"north\" | \"effectiveOn\": \"0001-01-01\" | data.effectiveOn",
                "\"OUTAGE\" | \"COMPLAINT_SURGE\" | data.kind",
                "\"OUTAGE\" | \"SURVEY\" | data.kind"
            })
    void aTimeThatNobodyMeansAndAKindThatIsOursAloneAreRefused(String right, String wrong, String field)
            throws Exception {
        var body = event(mark, ", \"subject\": \"s\"").replace(right, wrong);

        assertThat(calls().refused(SOURCE, SignalController.EVENT, body)).isEqualTo(field);
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    @Test
    void aBatchIsTakenInItsOrder() throws Exception {
        var end = event(mark + "-2", ", \"subject\": \"" + mark + "\"").replace("RAISED", "RESOLVED");

        assertThat(calls().outcomes(
                                SOURCE,
                                SignalController.BATCH,
                                "[" + event(mark, "") + "," + end + "," + somebodyElses() + "]"))
                .isEqualTo("opened noted ignored");
        assertThat(calls().outcomes(SOURCE, SignalController.BATCH, "[]")).isEmpty();
    }

    @Test
    void aBatchWithOneThatIsWrongIsRefusedByItsPlaceAndNothingIsTaken() throws Exception {
        var wrong = event(mark + "-2", "").replace("OUTAGE", "EARTHQUAKE");

        assertThat(calls().refused(SOURCE, SignalController.BATCH, "[" + event(mark, "") + "," + wrong + "]"))
                .isEqualTo("[1].data.kind");
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    @Test
    void whatCannotBeTakenInIsNamedWhereItStands() throws Exception {
        var refused = event(mark + "-2", "").replace("No line", "scripted refusal");

        assertThat(calls().refused(SOURCE, SignalController.BATCH, "[" + event(mark, "") + "," + refused + "]"))
                .isEqualTo("[1].data.title");
    }

    @Test
    void inBinaryModeAttributesAreHeaders() throws Exception {
        var request = SignalCalls.request(
                        SOURCE,
                        SignalCalls.JSON,
                        "{\"kind\":\"outage\",\"title\":\"Łącze\",\"product\":\"home-internet\"}")
                .header("ce-specversion", "1.0")
                .header("ce-type", "io.heed.signal")
                .header("ce-source", "/m%C3%B3j")
                .header("ce-id", mark)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + SignalCalls.secret(SOURCE));

        assertThat(calls().send(request).getStatus()).isEqualTo(202);
        assertThat(signals.of(SOURCE, mark))
                .singleElement()
                .returns("/mój " + mark, Signal::id)
                .returns("Łącze", Signal::title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0 | 0.3 | specversion",
                "\"specversion\" | \"version\" | specversion",
                "\"id\" | \"ID\" | id",
                "\"/test\" | 7 | source",
                "\"source\" | \"from\" | source",
                "\"type\" | \"kind\" | type",
                "\"data\" | \"date\" | data",
                "\"kind\" | \"sort\" | data.kind",
                "OUTAGE | FIRE | data.kind",
                "RAISED | OVER | data.phase",
                "\"RAISED\" | 1 | data.phase",
                "RAISED | RESOLVED | subject",
                "\"title\" | \"name\" | data.title",
                "No line | No\\u0000line | data.title",
                "home-internet | moon | data.product",
                "\"product\" | \"about\" | data.product",
                "\"north\" | \"atlantis\" | data.region",
                "\"specversion\" | \"time\": \"noon\", \"specversion\" | time",
                "\"specversion\" | \"datacontenttype\": \"text/xml\", \"specversion\" | datacontenttype",
                "\"region\" | \"effectiveOn\": \"soon\", \"region\" | data.effectiveOn",
                "\"region\" | \"jurisdiction\": \"ours\", \"region\" | data.jurisdiction",
                "{\"kind\" | [{\"kind\" | ",
                "}} | ]} | "
            })
    void whatIsWrongIsNamed(String what, String instead, String field) throws Exception {
        var body = event(mark, "").replace(what, instead);

        assertThat(calls().refused(SOURCE, SignalController.EVENT, body)).isEqualTo(field);
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    @Test
    void nothingOfABodyIsLogged() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        var before = root.getLevel();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.INFO);
        try {
            calls().refused(SOURCE, SignalController.EVENT, event(mark, "").replace("OUTAGE", "Anna Nowak " + mark));
            calls().refused(SOURCE, SignalController.EVENT, "{\"id\": \"" + mark);
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(mark) || line.contains("Anna"));
    }

    @Test
    void tokenPasswordAndSignatureAllProveWhoSends() throws Exception {
        assertThat(calls().send(SignalCalls.request(SOURCE, SignalController.EVENT, event(mark, ""))
                                .headers(basic(SOURCE, SignalCalls.secret(SOURCE))))
                        .getStatus())
                .isEqualTo(202);
        assertThat(calls().signed(SOURCE, SignalController.EVENT, event(mark, ""), clock.instant())
                        .getStatus())
                .isEqualTo(202);
    }

    @Test
    void whoDoesNotKnowTheSecretIsToldTheSameWhateverIsWrong() throws Exception {
        var body = event(mark, "");
        var unproved = calls().send(SignalCalls.request(SOURCE, SignalController.EVENT, body));
        var old = clock.instant().minus(Duration.ofMinutes(6));

        for (var refused : new String[] {"Bearer wrong", "Bearer ", "bearer", "Basic %%%", "Digest x", ""}) {
            var answer = calls().send(SignalCalls.request(SOURCE, SignalController.EVENT, body)
                    .header(HttpHeaders.AUTHORIZATION, refused));
            assertThat(answer.getStatus()).isEqualTo(401);
            assertThat(answer.getContentAsString()).isEqualTo(unproved.getContentAsString());
        }
        for (var headers : new HttpHeaders[] {basic("somebody", SignalCalls.secret(SOURCE)), basic(SOURCE, "wrong")}) {
            assertThat(calls().send(SignalCalls.request(SOURCE, SignalController.EVENT, body)
                                    .headers(headers))
                            .getStatus())
                    .isEqualTo(401);
        }
        assertThat(calls().signed(SOURCE, SignalController.EVENT, body, old).getStatus())
                .isEqualTo(401);
        assertThat(unproved.getStatus()).isEqualTo(401);
        assertThat(unproved.getHeader("WWW-Authenticate")).startsWith("Bearer");
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    @Test
    void aSecretOfOneSourceOpensNoOther() throws Exception {
        assertThat(calls().send(SignalCalls.request("tracking", SignalCalls.JSON, "{}")
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + SignalCalls.secret(SOURCE)))
                        .getStatus())
                .isEqualTo(401);
        assertThat(calls().send(SignalCalls.request(
                                SOURCE + "?token=" + SignalCalls.secret(SOURCE), SignalController.EVENT, "{}"))
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        assertThat(calls().send(SOURCE, SignalController.EVENT, "{\"id\": \"" + "x".repeat(1_100_000) + "\"}")
                        .getStatus())
                .isEqualTo(413);
    }

    @Test
    void whoSendsTooOftenIsToldToWait() throws Exception {
        int status = 401;
        for (int i = 0; i < 2_000 && status == 401; i++) {
            status = calls().send(SignalCalls.request(SOURCE, SignalController.EVENT, "{}")
                            .with(sent -> {
                                sent.setRemoteAddr("10.99.1.2");
                                return sent;
                            }))
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json"})
    void otherKindsOfBodiesAreNoEvents(String type) throws Exception {
        assertThat(calls().send(SOURCE, type, "{}").getStatus()).isEqualTo(415);
    }

    private SignalCalls calls() {
        return new SignalCalls(web, json);
    }

    private static HttpHeaders basic(String name, String password) {
        var headers = new HttpHeaders();
        headers.setBasicAuth(name, password);
        return headers;
    }

    private static String event(String id, String more) {
        return """
                {"specversion": "1.0", "type": "io.heed.signal", "source": "/test", "id": "%s"%s,
                 "data": {"kind": "OUTAGE", "phase": "RAISED", "title": "No line", "product": "home-internet",
                          "region": "north"}}""".formatted(id, more);
    }

    private String somebodyElses() {
        return """
                {"specversion": "1.0", "type": "com.example.sold", "source": "/shop", "id": "%s", "data": "a string",
                 "datacontenttype": "application/xml"}""".formatted(mark);
    }
}
