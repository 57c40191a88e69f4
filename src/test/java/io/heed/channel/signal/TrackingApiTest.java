package io.heed.channel.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.customer.Contact;
import io.heed.customer.CustomerOrder;
import io.heed.customer.Holdings;
import io.heed.outreach.ScriptedSignals;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What carriers say against what the customer was told: later is a delay of that order, and the end of it is told too. */
@HeedTest
class TrackingApiTest {

    private static final String SOURCE = "tracking";

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ScriptedSignals signals;

    @Autowired
    private Holdings holdings;

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void anOrderIsOnItsWay() {
        var order = new CustomerOrder(
                "O-" + mark,
                0,
                "online-shop",
                "north",
                CustomerOrder.State.SHIPPED,
                "dhl",
                mark,
                LocalDate.of(2026, 12, 1),
                Instant.parse("2026-11-20T09:00:00Z"));
        var customer = new Contact("Jo", mark + "@example.org", null, Locale.ENGLISH, ZoneOffset.UTC);
        holdings.keepOrders(List.of(new Holdings.Held<>(customer, order)), order.changedAt());
    }

    @Test
    void aParcelThatComesLaterThanPromisedIsADelayOfItsOrder() throws Exception {
        assertThat(send(1, "in-transit", "2026-12-01")).isEqualTo("noted");
        assertThat(send(2, "in-transit", "2026-12-03")).isEqualTo("opened");
        assertThat(send(2, "in-transit", "2026-12-03")).isEqualTo("repeated");
        assertThat(send(3, "delayed", "2026-12-04")).isEqualTo("joined");
        assertThat(send(4, "delivered", "2026-12-04")).isEqualTo("noted");
        assertThat(send(3, "delayed", "2026-12-04")).isEqualTo("noted");

        assertThat(signals.of(SOURCE, mark))
                .extracting(Signal::phase)
                .containsExactly(SignalPhase.RAISED, SignalPhase.UPDATED, SignalPhase.RESOLVED);
        assertThat(signals.of(SOURCE, mark).get(0))
                .returns(SignalKind.DELIVERY_DELAY, Signal::kind)
                .returns("O-" + mark, Signal::reference)
                .returns("online-shop", Signal::product)
                .returns(LocalDate.of(2026, 12, 3), Signal::effectiveOn)
                .returns("Order O-" + mark + " comes later than promised", Signal::title)
                .returns("Zamówienie O-" + mark + " przyjdzie później, niż obiecano", Signal::titlePl);
    }

    @Test
    void aParcelThatCatchesUpIsTheEndOfTheDelay() throws Exception {
        send(1, "delayed", "2026-12-02");

        assertThat(send(2, "in-transit", "2026-12-01")).isEqualTo("noted");
        assertThat(send(3, "lost", "2026-12-01")).isEqualTo("opened");
    }

    @Test
    void aDelayWithoutADayIsOneToo() throws Exception {
        assertThat(send(1, "delayed", null)).isEqualTo("opened");
    }

    @Test
    void parcelsThatWeDoNotKnowAreNoted() throws Exception {
        var body = body(1, "delayed", "2026-12-09").replace("dhl", "ups");

        assertThat(new SignalCalls(web, json).outcomes(SOURCE, SignalCalls.JSON, body))
                .isEqualTo("noted");
        assertThat(signals.of(SOURCE, mark)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\" | \"key\" | id",
                "\"dhl\" | null | carrier",
                "dhl | DHL Express! | carrier",
                "\"trackingNumber\" | \"number\" | trackingNumber",
                "\"status\" | \"state\" | status",
                "delayed | vanished | status",
                "2026-12-09 | next week | estimatedDelivery",
                "T10:01:00Z |  noon | at"
            })
    void whatIsWrongIsNamed(String what, String instead, String field) throws Exception {
        var body = body(1, "delayed", "2026-12-09").replace(what, instead);

        assertThat(new SignalCalls(web, json).refused(SOURCE, SignalCalls.JSON, body))
                .isEqualTo(field);
    }

    private String send(int minute, String status, String day) throws Exception {
        return new SignalCalls(web, json).outcomes(SOURCE, SignalCalls.JSON, body(minute, status, day));
    }

    private String body(int minute, String status, String day) {
        return """
                {"id": "t%2$d", "carrier": "dhl", "trackingNumber": "%1$s", "status": "%3$s",
                 "estimatedDelivery": %4$s, "at": "2026-11-20T10:0%2$d:00Z"}""".formatted(mark, minute, status, day == null ? "null" : "\"" + day + "\"");
    }
}
