package io.heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules in the decision tables, as the engine reads them. */
class ComplaintDecisionsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    safety,              CALM,       false, safety,       CRITICAL, second-line, false, CALM,       false
                    fraud billing,       ANGRY,      false, fraud,        CRITICAL, second-line, false, ANGRY,      false
                    legal,               UPSET,      false, legal,        HIGH,     second-line, false, UPSET,      false
                    hardship,            DISTRESSED, false, hardship,     CRITICAL, service,     true,  DISTRESSED, false
                    hardship,            CALM,       false, hardship,     HIGH,     service,     true,  UPSET,      false
                    bereavement billing, CALM,       false, hardship,     CRITICAL, service,     true,  DISTRESSED, false
                    billing,             CALM,       false, billing,      LOW,      service,     false, CALM,       true
                    glitch,              CALM,       false, glitch,       LOW,      service,     false, CALM,       true
                    billing long,        CALM,       false, billing,      NORMAL,   service,     false, CALM,       false
                    billing,             CALM,       true,  billing,      HIGH,     service,     true,  CALM,       false
                    billing,             ANGRY,      false, billing,      NORMAL,   service,     false, ANGRY,      false
                    billing anger,       CALM,       false, billing,      NORMAL,   service,     false, UPSET,      false
                    billing refund delivery, CALM,   false, billing,      NORMAL,   service,     false, CALM,       false
                    cancellation,        ANGRY,      false, cancellation, HIGH,     service,     false, ANGRY,      false
                    conduct,             ANGRY,      false, conduct,      HIGH,     service,     false, ANGRY,      false
                    outage,              CALM,       false, outage,       NORMAL,   service,     false, CALM,       false
                    thanks,              CALM,       false, general,      LOW,      service,     false, CALM,       false
                    '',                  ,           ,      general,      NORMAL,   service,     false, CALM,       false
                    """)
    void aComplaintIsTriagedByWhatTheCustomerSaid(
            String signals,
            String feeling,
            Boolean careHint,
            String category,
            String severity,
            String team,
            boolean vulnerable,
            String emotion,
            boolean fastLane) {
        Map<String, Object> triage = triage("web", words(signals), feeling, careHint);

        assertThat(triage)
                .containsEntry("category", category)
                .containsEntry("severity", severity)
                .containsEntry("team", team)
                .containsEntry("vulnerable", vulnerable)
                .containsEntry("emotion", emotion)
                .containsEntry("fastLane", fastLane);
    }

    @Test
    void conductSeenInABranchBelongsToTheBranches() {
        assertThat(triage("branch", List.of("conduct"), "UPSET", false)).containsEntry("team", "branches");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UK    | payments | 2026-11-22 | P15BD | FCA DISP 1.6.2A R
                    UK    | payments | 2017-12-31 | P8W   | FCA DISP 1.6.2 R
                    UK    |          | 2026-11-22 | P8W   | FCA DISP 1.6.2 R
                    EU    | payments | 2026-11-22 | P15BD | Directive (EU) 2015/2366 (PSD2), art. 101(2)
                    EU    |          | 2026-11-22 | P8W   | House rule: eight weeks
                    PL    |          | 2026-11-22 | P30D  | Ustawa z 5.08.2015 (reklamacje), art. 6
                    PL    |          | 2015-10-10 | P8W   | House rule: eight weeks
                    PL    | payments | 2026-11-22 | P15BD | Ustawa z 5.08.2015 (reklamacje); PSD2, art. 101(2)
                    AU    |          | 2021-10-05 | P30D  | ASIC RG 271.56
                    AU    |          | 2021-10-04 | P45D  | ASIC RG 165
                    US    | banking  | 2026-11-22 | P15D  | 12 U.S.C. 5534; CFPB complaint process
                    US    | airline  | 2026-11-22 | P60D  | 14 CFR 259.7(c)
                    OTHER | payments | 2026-11-22 | P8W   | House rule: eight weeks
                    """)
    void theLawsTermFollowsPlaceProductAndDay(
            String jurisdiction, String productLine, String receivedOn, String statutory, String rule) {
        assertThat(deadlines(jurisdiction, productLine, receivedOn, "NORMAL"))
                .containsEntry("statutory", statutory)
                .containsEntry("rule", rule);
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, PT4BH, P1BD, PT4BH",
        "HIGH, PT12BH, P3BD, P1BD",
        "NORMAL, PT24BH, P5BD, P2BD",
        "LOW, PT48BH, P8BD, P3BD",
    })
    void theMoreItHurtsTheSoonerWeAnswer(String severity, String service, String promise, String updateEvery) {
        assertThat(deadlines("UK", null, "2026-11-22", severity))
                .containsEntry("service", service)
                .containsEntry("promise", promise)
                .containsEntry("updateEvery", updateEvery);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT,      0.00, true,",
        "AGENT,     50.00, true,",
        "AGENT,     50.01, false, lead",
        "AGENT,    250.00, false, lead",
        "AGENT,    250.01, false, manager",
        "LEAD,     250.00, true,",
        "LEAD,     250.01, false, manager",
        "MANAGER, 2000.00, true,",
        "MANAGER, 2000.01, false, manager",
        "BRANCH,    10.00, false, lead",
        ",          10.00, false, lead",
    })
    void aGestureAboveOnesBudgetNeedsOneApprover(
            String role, BigDecimal amount, boolean withinBudget, String approver) {
        assertThat(budget("credit", role, amount))
                .containsEntry("withinBudget", withinBudget)
                .containsEntry("approver", approver);
    }

    @Test
    void anApologyNeedsNobodysLeave() {
        assertThat(budget("apology", "AGENT", null)).containsEntry("withinBudget", true);
    }

    private static Map<String, Object> triage(String channel, List<String> signals, String emotion, Boolean hint) {
        return decide(
                "complaint-triage",
                Variables.putValue("product", null)
                        .putValue("region", null)
                        .putValue("channel", channel)
                        .putValue("signals", signals)
                        .putValue("emotion", emotion)
                        .putValue("vulnerableHint", hint));
    }

    private static Map<String, Object> deadlines(
            String jurisdiction, String productLine, String receivedOn, String severity) {
        return decide(
                "complaint-deadlines",
                Variables.putValue("jurisdiction", jurisdiction)
                        .putValue("productLine", productLine)
                        .putValue("receivedOn", receivedOn)
                        .putValue("severity", severity));
    }

    private static Map<String, Object> budget(String gesture, String role, BigDecimal amount) {
        return decide(
                "gesture-budget",
                Variables.putValue("gesture", gesture).putValue("role", role).putValue("amount", amount));
    }

    private static Map<String, Object> decide(String key, VariableMap inputs) {
        try (var table = Files.newInputStream(Path.of("processes/complaint", key + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(key, table), inputs)
                    .getSingleResult()
                    .getEntryMap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String signals) {
        return Arrays.stream(signals.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
