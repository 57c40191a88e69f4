package io.heed.channel.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.outreach.ScriptedSignals;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalPhase;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Alerts in groups: raised once while they fire, resolved when none does, and another matter when they fire again. */
@HeedTest
class AlertsApiTest {

    private static final String SOURCE = "alertmanager";

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ScriptedSignals signals;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void aGroupIsRaisedOnceAndResolvedAtItsEnd() throws Exception {
        assertThat(send(firing("north", "10:00"))).isEqualTo("opened");
        assertThat(send(firing("north", "10:00"))).isEqualTo("repeated");
        assertThat(send(firing("north", "10:00"), firing("north", "10:05"))).isEqualTo("repeated");
        assertThat(send(resolved("north", "10:00", "10:20"), firing("north", "10:05")))
                .isEqualTo("repeated");
        assertThat(send(resolved("north", "10:05", "10:30"))).isEqualTo("noted");

        assertThat(signals.of(SOURCE, mark))
                .extracting(Signal::phase)
                .containsExactly(SignalPhase.RAISED, SignalPhase.RESOLVED);
        assertThat(signals.of(SOURCE, mark).get(0))
                .returns("home-internet", Signal::product)
                .returns("north", Signal::region)
                .returns("Lines are down", Signal::title)
                .returns("Your line is down.", Signal::words);
    }

    @Test
    void whatFiresAgainLaterIsAnotherMatter() throws Exception {
        send(firing("north", "10:00"));
        send(resolved("north", "10:00", "10:30"));

        assertThat(send(firing("north", "11:00"))).isEqualTo("opened");
        assertThat(signals.of(SOURCE, mark))
                .extracting(Signal::subject)
                .hasSize(3)
                .satisfies(each -> assertThat(Set.copyOf(each)).hasSize(2));
    }

    @Test
    void anAlertThatComesLateBeginsNothingAnew() throws Exception {
        send(firing("north", "10:00"));
        send(resolved("north", "10:00", "10:30"));

        assertThat(send(firing("north", "10:00"))).isEqualTo("noted");
        assertThat(send(resolved("north", "10:00", "10:30"))).isEqualTo("noted");
    }

    @Test
    void theEndOfWhatNobodyHeardOfIsNoted() throws Exception {
        assertThat(send(resolved("north", "10:00", "10:30"))).isEqualTo("noted");
    }

    @Test
    void eachRegionIsAMatterOfItsOwn() throws Exception {
        assertThat(send(firing("north", "10:00"), firing("south", "10:01"))).isEqualTo("opened opened");
        assertThat(send(firing("north", "10:00"), resolved("south", "10:01", "10:10")))
                .isEqualTo("repeated noted");
        assertThat(signals.of(SOURCE, mark)).extracting(Signal::region).containsExactly("north", "south", "south");
    }

    @Test
    void alertsWithoutAProductAreNotForCustomers() throws Exception {
        assertThat(send(firing("north", "10:00").replace("\"product\"", "\"job\"")))
                .isEqualTo("ignored");
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    @Test
    void anAlertThatDoesNotKnowItsEndEndsNow() throws Exception {
        send(firing("north", "10:00"));

        assertThat(send(resolved("north", "10:00", "10:30").replace("2026-11-20T10:30:00Z", "0001-01-01T00:00:00Z")))
                .isEqualTo("noted");
    }

    @Test
    void whatFiredByAFastClockHasAnEndToo() throws Exception {
        send(firing("north", "10:00").replace("2026-11-20T10:00:00Z", "2099-01-01T00:00:00Z"));
        send(resolved("north", "10:00", "10:30").replace("2026-11-20T10:30:00Z", "0001-01-01T00:00:00Z"));

        assertThat(signals.of(SOURCE, mark))
                .extracting(Signal::phase)
                .containsExactly(SignalPhase.RAISED, SignalPhase.RESOLVED);
    }

    @Test
    void eightAtOnceAreOneMatter() throws Exception {
        var together = new CyclicBarrier(8);
        Callable<String> call = () -> {
            together.await();
            return send(firing("north", "10:00"));
        };
        var senders = Executors.newFixedThreadPool(8);
        try {
            var outcomes = senders.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(AlertsApiTest::get)
                    .toList();
            assertThat(outcomes).containsOnly("opened", "repeated").containsOnlyOnce("opened");
        } finally {
            senders.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"4\" | \"3\" | version",
                "\"4\" | 4 | version",
                "\"groupKey\" | \"key\" | groupKey",
                "\"alerts\" | \"alarms\" | alerts",
                "\"firing\" | \"burning\" | alerts[0].status",
                "\"status\" | \"state\" | alerts[0].status",
                "\"startsAt\" | \"beganAt\" | alerts[0].startsAt",
                "2026-11-20T10:00:00Z | yesterday | alerts[0].startsAt",
                "\"net\" | \"moon\" | alerts[0].labels.product",
                "\"net\" | [] | alerts[0].labels.product",
                "\"north\" | \"atlantis\" | alerts[0].labels.region",
                "\"annotations\": { | \"annotations\": 7, \"x\": { | alerts[0].annotations"
            })
    void whatIsWrongIsNamed(String what, String instead, String field) throws Exception {
        var body = group(firing("north", "10:00")).replace(what, instead);

        assertThat(new SignalCalls(web, json).refused(SOURCE, SignalCalls.JSON, body))
                .isEqualTo(field);
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    private String send(String... alerts) throws Exception {
        return new SignalCalls(web, json).outcomes(SOURCE, SignalCalls.JSON, group(alerts));
    }

    private String group(String... alerts) {
        return "{\"version\": \"4\", \"groupKey\": \"{}:{" + mark + "}\", \"receiver\": \"heed\", \"alerts\": ["
                + String.join(",", alerts) + "]}";
    }

    private static String firing(String region, String since) {
        return alert("firing", region, since, "0001-01-01T00:00:00Z");
    }

    private static String resolved(String region, String since, String until) {
        return alert("resolved", region, since, "2026-11-20T" + until + ":00Z");
    }

    private static String alert(String status, String region, String since, String endsAt) {
        return """
                {"status": "%s", "labels": {"alertname": "LineDown", "product": "net", "region": "%s"},
                 "annotations": {"summary": "Lines are down", "customer_words": "Your line is down."},
                 "startsAt": "2026-11-20T%s:00Z", "endsAt": "%s"}""".formatted(status, region, since, endsAt);
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
