package io.heed.channel.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.outreach.ScriptedSignals;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Files of what is planned: each record once, what cannot be taken named by its line. */
@HeedTest
class PlannedEventsApiTest {

    private static final String SOURCE = "planned";
    private static final String HEADER = "id,kind,title,product,region,effective on,jurisdiction,phase,subject,words\n";

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private ScriptedSignals signals;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void eachRecordIsASignalAndTheSameFileAgainIsNothingNew() throws Exception {
        var file = HEADER
                + mark + "-1,price-change,New prices,mobile-plan,,2027-02-01,EU,,,It costs more.\n"
                + mark + "-2,MAINTENANCE,Work at night,home-internet,north,2026-12-01,,,,\n";

        assertThat(counts(take(file))).isEqualTo("2 0 0");
        assertThat(counts(take(file))).isEqualTo("0 2 0");

        assertThat(signals.of(SOURCE, mark)).hasSize(2);
        assertThat(signals.of(SOURCE, mark).get(0))
                .returns(SignalKind.PRICE_CHANGE, Signal::kind)
                .returns(SignalPhase.RAISED, Signal::phase)
                .returns(mark + "-1", Signal::subject)
                .returns("EU", Signal::jurisdiction)
                .returns(LocalDate.of(2027, 2, 1), Signal::effectiveOn);
    }

    @Test
    void aPlanMayBeMovedAndCalledOff() throws Exception {
        var file = HEADER
                + mark + "-1,maintenance,Work,home-internet,,2026-12-01,,,,\n"
                + mark + "-2,maintenance,Work,home-internet,,2026-12-03,,changed," + mark + "-1,\n"
                + mark + "-3,maintenance,Work,home-internet,,2026-12-03,,cancelled," + mark + "-1,\n";

        assertThat(counts(take(file))).isEqualTo("3 0 0");
        assertThat(signals.of(SOURCE, mark))
                .extracting(Signal::phase)
                .containsExactly(SignalPhase.RAISED, SignalPhase.CHANGED, SignalPhase.CANCELLED);
        assertThat(signals.of(SOURCE, mark)).extracting(Signal::subject).containsOnly(mark + "-1");
    }

    @Test
    void whatCannotBeTakenIsNamedByLineAndTheRestIsTaken() throws Exception {
        var answer = take(HEADER
                + mark + "-1,price-change,New prices,mobile-plan,,,EU,,,\n"
                + mark + "-2,earthquake,Bang,mobile-plan,,2027-02-01,,,,\n"
                + mark + "-3,maintenance,Work,moon,,2027-02-01,,,,\n"
                + mark + "-4,maintenance,Work,mobile-plan,,1 February,,,,\n"
                + mark + "-5,maintenance,Work,mobile-plan,,2027-02-01,,cancelled,,\n"
                + mark + "-6,maintenance,scripted refusal,mobile-plan,,2027-02-01,,,,\n"
                + mark + "-7,maintenance,Work,mobile-plan,,2027-02-01,,,,\n"
                + mark + "-9,maintenance,Work,mobile-plan,,+99999-02-01,,,,\n"
                + mark + "-8,maintenance,\"cut off");

        assertThat(counts(answer)).isEqualTo("1 0 8");
        assertThat(answer.path("rejected").findValuesAsText("line")).contains("2", "3", "4", "5", "6", "7", "9", "10");
        assertThat(answer.path("rejected").findValuesAsText("reason"))
                .contains(
                        "effectiveOn: This is empty and has to be filled.",
                        "product: There is no such product.",
                        "effectiveOn: Write the day like 2026-12-31.",
                        "subject: This is empty and has to be filled.")
                .anyMatch(each -> each.startsWith("kind: Say one of: "));
    }

    @Test
    void aFileWithoutTheDayIsRefusedAsAWhole() throws Exception {
        assertThat(new SignalCalls(web, json).refused(SOURCE, "text/csv", HEADER.replace("effective on", "x")))
                .isEqualTo("effectiveOn");
    }

    private JsonNode take(String file) throws Exception {
        var answer = new SignalCalls(web, json).send(SOURCE, "text/csv", file);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private static String counts(JsonNode answer) {
        return answer.path("accepted").asText() + " "
                + answer.path("duplicates").asText() + " "
                + answer.path("rejectedCount").asText();
    }
}
