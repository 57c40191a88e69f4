package io.heed.channel.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.outreach.ScriptedSignals;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a status page tells: incidents update by update, maintenance with its day, components that change by themselves. */
@HeedTest
class StatusUpdatesApiTest {

    private static final String SOURCE = "statuspage";

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ScriptedSignals signals;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void anIncidentIsToldUpdateByUpdateUntilItIsOver() throws Exception {
        var first = update(1, "investigating", "We are looking into it.");
        var second = update(2, "identified", "A cable is cut.");
        var third = update(3, "resolved", "It works again.");

        assertThat(send(incident("Home internet", first))).isEqualTo("opened");
        assertThat(send(incident("Home internet", first))).isEqualTo("repeated");
        assertThat(send(incident("Home internet", second, first))).isEqualTo("joined");
        assertThat(send(incident("Home internet", first))).isEqualTo("noted");
        assertThat(send(incident("Home internet", first, third, second))).isEqualTo("noted");

        assertThat(signals.of(SOURCE, mark))
                .extracting(Signal::phase)
                .containsExactly(SignalPhase.RAISED, SignalPhase.UPDATED, SignalPhase.RESOLVED);
        assertThat(signals.of(SOURCE, mark).get(1))
                .returns("A cable is cut.", Signal::words)
                .returns("No line", Signal::title)
                .returns("home-internet", Signal::product)
                .returns("north", Signal::region)
                .returns(SignalKind.OUTAGE, Signal::kind);
    }

    @Test
    void anIncidentThatIsHeardOfInTheMiddleIsRaised() throws Exception {
        send(incident("Home internet", update(2, "monitoring", "Mended."), update(1, "investigating", "Looking.")));

        assertThat(signals.of(SOURCE, mark)).extracting(Signal::phase).containsExactly(SignalPhase.RAISED);
    }

    @Test
    void anIncidentOfTwoComponentsIsAMatterForEach() throws Exception {
        var body = incident("Home internet", update(1, "investigating", "Looking."))
                .replace("{\"name\": \"Home internet\"}", "{\"name\": \"Home internet\"}, {\"name\": \"App\"}");

        assertThat(send(body)).isEqualTo("opened opened");
        assertThat(signals.of(SOURCE, mark))
                .extracting(Signal::product)
                .containsExactly("home-internet", "mobile-plan");
    }

    @Test
    void plannedMaintenanceHasItsDayAndMayBeMoved() throws Exception {
        var planned = incident("App", update(1, "scheduled", "At night."))
                .replace(
                        "\"impact\": \"major\"",
                        "\"impact\": \"maintenance\", \"scheduled_for\": \"2026-12-01T23:30:00-06:00\"");
        var moved = planned.replace("2026-12-01", "2026-12-05")
                .replace(update(1, "scheduled", "At night."), update(2, "scheduled", "Another night."));
        var done = moved.replace(update(2, "scheduled", "Another night."), update(3, "completed", "Done."));

        assertThat(send(planned) + " " + send(moved) + " " + send(done)).isEqualTo("opened joined noted");
        assertThat(signals.of(SOURCE, mark))
                .extracting(Signal::phase)
                .containsExactly(SignalPhase.RAISED, SignalPhase.CHANGED, SignalPhase.RESOLVED);
        assertThat(signals.of(SOURCE, mark))
                .allMatch(each -> each.kind() == SignalKind.MAINTENANCE)
                .extracting(Signal::effectiveOn)
                .startsWith(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5));
    }

    @Test
    void incidentsOfNoComponentOfOursAndWithoutImpactAreNotForCustomers() throws Exception {
        var update = update(1, "investigating", "Looking.");

        assertThat(send(incident("Data centre", update))).isEqualTo("ignored");
        assertThat(send(incident("App", update).replace("major", "none"))).isEqualTo("ignored");
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    @Test
    void aComponentThatFailsByItselfIsToldAndEachTimeAnew() throws Exception {
        assertThat(send(component(1, "major_outage"))).isEqualTo("opened");
        assertThat(send(component(2, "operational"))).isEqualTo("noted");
        assertThat(send(component(3, "partial_outage"))).isEqualTo("opened");
    }

    @Test
    void markupBecomesTextAndALongTextIsLeftToThePlaybook() throws Exception {
        send(incident("App", update(1, "investigating", "<b>We</b> are &lt;there&gt;.")));
        send(incident("App", update(2, "identified", "x".repeat(2_001))));

        assertThat(signals.of(SOURCE, mark)).extracting(Signal::words).containsExactly("We are <there>.", null);
    }

    @Test
    void theSecretMayStandInTheAddressWhereItWasSetUpSo() throws Exception {
        var body = incident("App", update(1, "investigating", "Looking."));
        var calls = new SignalCalls(web, json);

        assertThat(calls.send(SignalCalls.request(
                                SOURCE + "?token=" + SignalCalls.secret(SOURCE), SignalCalls.JSON, body))
                        .getStatus())
                .isEqualTo(202);
        assertThat(calls.send(SignalCalls.request(SOURCE + "?token=wrong", SignalCalls.JSON, body))
                        .getStatus())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"incident\": | \"event\": | incident",
                "\"incident\": { | \"incident\": [], \"x\": { | incident",
                "\"name\": \"No line\" | \"n\": \"\" | incident.name",
                "investigating | thinking | incident.incident_updates[0].status",
                "\"created_at\" | \"at\" | incident.incident_updates[0].created_at",
                "T10:01:00.000Z | at ten | incident.incident_updates[0].created_at",
                "\"components\": [ | \"components\": [7, | incident.components[0]",
                "{\"name\": \"App\"} | {\"title\": \"App\"} | incident.components[0].name"
            })
    void whatIsWrongIsNamed(String what, String instead, String field) throws Exception {
        var body = incident("App", update(1, "investigating", "Looking.")).replace(what, instead);

        assertThat(new SignalCalls(web, json).refused(SOURCE, SignalCalls.JSON, body))
                .isEqualTo(field);
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    private String send(String body) throws Exception {
        return new SignalCalls(web, json).outcomes(SOURCE, SignalCalls.JSON, body);
    }

    private String incident(String component, String... updates) {
        return """
                {"meta": {"unsubscribe": "https://status.example/u"}, "page": {"id": "p"},
                 "incident": {"id": "%s", "name": "No line", "status": "investigating", "impact": "major",
                   "incident_updates": [%s], "components": [{"name": "%s"}]}}""".formatted(mark, String.join(",", updates), component);
    }

    private String update(int minute, String status, String body) {
        return """
                {"id": "u%2$d-%1$s", "status": "%3$s", "body": "%4$s", "created_at": "2026-11-20T10:0%2$d:00.000Z"}""".formatted(mark, minute, status, body);
    }

    private String component(int minute, String status) {
        return """
                {"page": {"id": "p"}, "component": {"id": "%1$s", "name": "App", "status": "x"},
                 "component_update": {"id": "c%2$d-%1$s", "component_id": "%1$s", "old_status": "operational",
                   "new_status": "%3$s", "created_at": "2026-11-20T10:0%2$d:00.000Z"}}""".formatted(mark, minute, status);
    }
}
