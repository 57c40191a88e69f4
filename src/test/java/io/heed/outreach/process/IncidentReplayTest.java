package io.heed.outreach.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.heed.HeedTest;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import io.heed.outreach.SignalReceipt;
import io.heed.outreach.SignalReceipt.Outcome;
import io.heed.shared.CaseNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A week of twenty incidents as their sources told them: late, twice, in the wrong order, over and back again. What each
 * signal comes to stands beside it in the file.
 */
@HeedTest
class IncidentReplayTest {

    private static final Path HISTORY = Path.of("src/test/resources/outreach/incidents.csv");
    private static final List<String> JOBS = List.of("selectAudience", "tellingDue", "openWave");

    @Autowired
    OutreachStory story;

    private final String source = "replay-" + UUID.randomUUID();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, List<Long>> readers = new HashMap<>();
    private LocalDate first;

    @BeforeEach
    void somebodyIsAffectedByEach() throws IOException {
        story.beginTomorrowMorning();
        first = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC);
        for (var row : history()) {
            levels.computeIfAbsent(row.getField("subject"), subject -> OutreachStory.level());
        }
        levels.forEach((subject, level) -> readers.put(subject, story.customers(2, "home-internet", level)));
        assertThat(levels).hasSize(20);
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void eachIncidentIsOneOutreachEachUpdateOneMessageAndASecondReplayIsSilence() throws IOException {
        var messages = new LinkedHashMap<CaseNumber, Integer>();
        var outreaches = new LinkedHashMap<CaseNumber, String>();
        var closings = new HashMap<CaseNumber, Integer>();
        for (var row : history()) {
            var receipt = replay(row);
            assertThat(receipt.outcome()).as(row.toString()).isEqualTo(Outcome.valueOf(row.getField("outcome")));
            if (receipt.outcome() == Outcome.OPENED || receipt.outcome() == Outcome.JOINED) {
                messages.merge(receipt.outreach(), 1, Integer::sum);
                outreaches.put(receipt.outreach(), row.getField("subject"));
                if (isClosing(row)) {
                    closings.merge(receipt.outreach(), 1, Integer::sum);
                }
            }
            runWhatIsDue(receipt.outreach());
        }

        assertThat(outreaches).hasSize(20 + comebacks());
        assertThat(outreaches.keySet()).allSatisfy(outreach -> {
            var sent = sent(outreach);
            assertThat(sent.keySet()).containsExactlyInAnyOrderElementsOf(readers.get(outreaches.get(outreach)));
            assertThat(sent.values()).as(outreach + "").containsOnly(messages.get(outreach));
            assertThat(closings.get(outreach))
                    .as("closing messages of " + outreach)
                    .isEqualTo(1);
        });
        replayAgain(sum(messages));
    }

    private void replayAgain(int before) throws IOException {
        for (var row : history()) {
            assertThat(replay(row).outcome()).as("again: " + row).isEqualTo(Outcome.REPEATED);
        }
        story.delivery.deliverDue();
        assertThat(allSent()).isEqualTo(before * 2);
    }

    private SignalReceipt replay(NamedCsvRecord row) {
        var arrives = instant(row.getField("arrives"));
        if (arrives.isAfter(story.clock.instant())) {
            story.moveTo(arrives);
        }
        return story.intake.receive(new Signal(
                source,
                row.getField("id"),
                row.getField("subject"),
                SignalKind.OUTAGE,
                SignalPhase.valueOf(row.getField("phase")),
                "An incident",
                null,
                row.getField("words"),
                "PL: " + row.getField("words"),
                "home-internet",
                null,
                null,
                levels.get(row.getField("subject")),
                null,
                null,
                instant(row.getField("noticed"))));
    }

    private void runWhatIsDue(CaseNumber number) {
        if (number == null || isEnded(number)) {
            return;
        }
        var outreach = story.of(number);
        for (var element : JOBS) {
            var job = outreach.job(element);
            if (job != null
                    && (job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(story.clock.instant()))) {
                outreach.runJob(element);
            }
        }
        outreach.deliver();
    }

    private boolean isEnded(CaseNumber number) {
        return story.runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value(), ProactiveOutreach.KEY)
                        .count()
                == 0;
    }

    private Map<Long, Integer> sent(CaseNumber outreach) {
        var sent = new HashMap<Long, Integer>();
        story.jdbc
                .sql("SELECT customer_id FROM notification WHERE case_number = ? AND customer_id IS NOT NULL")
                .param(outreach.value())
                .query(Long.class)
                .list()
                .forEach(customer -> sent.merge(customer, 1, Integer::sum));
        return sent;
    }

    private int allSent() {
        var ids = new ArrayList<Long>();
        readers.values().forEach(ids::addAll);
        return story.jdbc
                .sql("SELECT COUNT(*) FROM notification WHERE customer_id IN (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }

    /** Incidents that came back after they were over. */
    private static int comebacks() throws IOException {
        return (int) history().stream()
                        .filter(row -> row.getField("outcome").equals("OPENED"))
                        .count()
                - 20;
    }

    private static int sum(Map<CaseNumber, Integer> messages) {
        return messages.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static boolean isClosing(NamedCsvRecord row) {
        return List.of("RESOLVED", "CANCELLED").contains(row.getField("phase"));
    }

    private Instant instant(String text) {
        var parts = text.split(" ");
        return first.plusDays(Integer.parseInt(parts[0]))
                .atTime(LocalTime.parse(parts[1]))
                .toInstant(ZoneOffset.UTC);
    }

    private static List<NamedCsvRecord> history() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(HISTORY)) {
            return rows.stream().toList();
        }
    }
}
