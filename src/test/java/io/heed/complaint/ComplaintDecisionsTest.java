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
                    fraud billing,       ANGRY,      false, fraud,        HIGH,     second-line, false, ANGRY,      false
                    fraud need,          DISTRESSED, false, fraud,        CRITICAL, second-line, true,  DISTRESSED, false
                    legal,               UPSET,      false, legal,        HIGH,     second-line, false, UPSET,      false
                    regulator hardship,  CALM,       false, legal,        CRITICAL, second-line, true,  UPSET,      false
                    need,                DISTRESSED, false, hardship,     CRITICAL, service,     true,  DISTRESSED, false
                    hardship,            DISTRESSED, false, hardship,     CRITICAL, service,     true,  DISTRESSED, false
                    hardship,            CALM,       false, hardship,     HIGH,     service,     true,  UPSET,      false
                    bereavement billing, CALM,       false, hardship,     HIGH,     service,     true,  UPSET,      false
                    health billing,      CALM,       false, hardship,     HIGH,     service,     true,  UPSET,      false
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    There is smoke coming out of the meter you fitted.                     | CRITICAL
                    Z licznika wydobywa się dym, a monter mówi, że to niebezpieczne.       | CRITICAL
                    My insulin was in the parcel that you lost.                            | CRITICAL
                    Because of your mistake we have nothing to eat until Friday.           | CRITICAL
                    Przez was nie mam na leki i nie mam co jeść.                           | CRITICAL
                    It is minus five, there is a baby, and we are without heating.         | CRITICAL
                    I can’t cope any more.                                                 | CRITICAL
                    Nie daję już rady, nie chcę żyć.                                       | CRITICAL
                    I lost my job, and now your solicitor takes me to court.               | CRITICAL
                    I lost my job and cannot afford the new price.                         | HIGH
                    Komornik zajął mi konto.                                               | HIGH
                    My mother passed away in May and her account is still open.            | HIGH
                    I am in hospital and cannot come to the branch.                        | HIGH
                    Somebody used my stolen card in a shop I have never seen.              | HIGH
                    I shall go to the ombudsman.                                           | HIGH
                    The debt collector calls about a debt that is not mine.                | NORMAL
                    Your app disabled my notifications again.                              | NORMAL
                    The queue was too long and the branch too hot.                         | NORMAL
                    Kolejka była za długa.                                                 | NORMAL
                    """)
    void onlyDangerNeedAndDespairAreCritical(String words, String severity) {
        var recognised = new KeywordRecognition().recognise(words);

        assertThat(triage("web", List.copyOf(recognised.signals()), recognised.emotion(), false))
                .containsEntry("severity", severity);
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
                    PL    | payments | 2026-11-22 | P15BD | Ustawa z 19.08.2011 o usługach płatniczych; PSD2, art. 101(2)
                    PL    | retail   | 2026-11-22 | P14D  | Ustawa z 30.05.2014 o prawach konsumenta, art. 7a
                    PL    | telecom  | 2026-11-22 | P8W   | House rule: eight weeks
                    UK    | telecom  | 2026-11-22 | P6W   | Ofcom General Conditions, C4
                    UK    | telecom  | 2026-04-07 | P8W   | House rule: eight weeks
                    UK    | energy   | 2026-11-22 | P8W   | House rule: eight weeks
                    UK    | other    | 2026-11-22 | P8W   | FCA DISP 1.6.2 R
                    AU    | retail   | 2026-11-22 | P8W   | House rule: eight weeks
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
        "CRITICAL, PT4BH, P1BD, P1BD",
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
