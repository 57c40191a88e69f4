package io.heed.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.engine.Decisions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The two tables that outreaches are decided by. */
@HeedTest
class OutreachDecisionsTest {

    @Autowired
    Decisions decisions;

    @Autowired
    Playbooks playbooks;

    @ParameterizedTest
    @CsvSource({
        "OUTAGE, telecom, false, outage, SERVICE_CRITICAL, HIGH, true, false",
        "OUTAGE, retail, false, outage, SERVICE, HIGH, true, false",
        "COMPLAINT_SURGE, retail, false, outage, SERVICE, HIGH, true, false",
        "DELIVERY_DELAY, retail, false, delivery-delay, SERVICE, NORMAL, true, false",
        "MAINTENANCE, telecom, true, maintenance, SERVICE, NORMAL, true, false",
        "MAINTENANCE, telecom, false, maintenance, SERVICE, LOW, false, false",
        "PRICE_CHANGE, energy, false, price-change, SERVICE, LOW, false, false",
        "PROCEDURE_CHANGE, payments, false, procedure-change, SERVICE, LOW, false, false",
        "PRICE_CHANGE, energy, true, price-change, LEGAL, NORMAL, true, false",
        "PROCEDURE_CHANGE, payments, true, procedure-change, LEGAL, NORMAL, true, false",
        "PROCEDURE_CHANGE, retail, true, procedure-change, SERVICE, NORMAL, true, false",
        "RENEWAL, retail, true, renewal, LEGAL, NORMAL, true, false",
        "CONTRACT_EXPIRY, telecom, true, contract-expiry, LEGAL, NORMAL, true, false",
        "FIRST_BILL, energy, true, first-bill, SERVICE, LOW, true, false",
        "REFILL, retail, true, refill, SERVICE, LOW, true, false",
        "STUCK_CHECKOUT, retail, false, stuck-checkout, SERVICE, LOW, true, false",
        "TIP, retail, false, useful-extras, MARKETING, LOW, true, true",
        "SURVEY, retail, false, survey, RESEARCH, LOW, true, false"
    })
    void aSignalIsWeighed(
            String kind,
            String line,
            boolean hasDay,
            String playbook,
            String messageClass,
            String urgency,
            boolean tell,
            boolean approval) {
        var row = assess(kind, line, hasDay);

        assertThat(row.playbook()).isEqualTo(playbook);
        assertThat(row.messageClass()).hasToString(messageClass);
        assertThat(row.urgency()).hasToString(urgency);
        assertThat(row.tell()).isEqualTo(tell);
        assertThat(row.approval()).isEqualTo(approval);
    }

    @ParameterizedTest
    @EnumSource(SignalKind.class)
    void everyKindHasAPlaybookThatThereIs(SignalKind kind) {
        assertThat(playbooks.get(assess(kind.name(), "other", true).playbook())).isNotNull();
    }

    @Test
    void onlyMarketingIsAlwaysApproved() {
        for (var kind : SignalKind.values()) {
            var row = assess(kind.name(), "telecom", true);
            assertThat(row.approval())
                    .as(kind.name())
                    .isEqualTo(row.messageClass().name().equals("MARKETING"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "US-CA, RENEWAL, retail, 2027-05-01, P45D, P15D",
        "US-CA, RENEWAL, retail, 2022-05-01, , ",
        "US-CA, PRICE_CHANGE, retail, 2025-07-01, P30D, P7D",
        "US-CA, PRICE_CHANGE, retail, 2025-06-30, , ",
        "US-NY, RENEWAL, retail, 2027-05-01, P30D, P15D",
        "EU, PRICE_CHANGE, payments, 2027-05-01, , P2M",
        "PL, PROCEDURE_CHANGE, payments, 2027-05-01, , P2M",
        "UK, PRICE_CHANGE, payments, 2027-05-01, , P2M",
        "EU, PRICE_CHANGE, telecom, 2027-05-01, , P1M",
        "PL, CONTRACT_EXPIRY, telecom, 2027-05-01, , P30D",
        "UK, CONTRACT_EXPIRY, telecom, 2027-05-01, P40D, P10D",
        "EU, PRICE_CHANGE, energy, 2027-05-01, , P1M",
        "EU, PRICE_CHANGE, retail, 2027-05-01, , ",
        ", MAINTENANCE, telecom, 2027-05-01, , "
    })
    void theLawOfTheDaySaysHowLongBefore(
            String jurisdiction, String kind, String line, String effectiveOn, String earliest, String latest) {
        var row = notice(jurisdiction, kind, line, effectiveOn);

        assertThat(row.get("earliest")).isEqualTo(earliest);
        assertThat(row.get("latest")).isEqualTo(latest);
        assertThat(row.get("rule")).asString().isNotBlank();
    }

    private Assessment assess(String kind, String line, boolean hasDay) {
        return Assessment.of(
                decisions.decideOne(Assessment.TABLE, Map.of("kind", kind, "productLine", line, "hasDay", hasDay)));
    }

    private Map<String, Object> notice(String jurisdiction, String kind, String line, String effectiveOn) {
        var inputs = new HashMap<String, Object>();
        inputs.put("jurisdiction", jurisdiction);
        inputs.put("kind", kind);
        inputs.put("productLine", line);
        inputs.put("effectiveOn", effectiveOn);
        return decisions.decideOne(NoticePeriods.TABLE, inputs);
    }
}
