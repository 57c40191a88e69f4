package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.notification.LetterSender;
import io.heed.shared.CaseNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What an ordinary complaint costs MariaDB: reported over HTTP, taken and acknowledged by the job executor's own commands,
 * answered with one task over HTTP, confirmed by the customer, each letter sent as soon as it is written. The server counts
 * while nothing else runs; when it was busy with what tests before have left, it is asked again. What each step may cost stands in {@code budget/complaint-resolution.csv}, written down first.
 */
@HeedTest
class StatementBudgetTest {

    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 8;
    private static final int MOST_LOOKS = 4;

    @Autowired
    Story story;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    LetterSender letters;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anOrdinaryComplaintKeepsWithinItsBudget() {
        var budget = StatementBudget.read("/budget/complaint-resolution.csv");
        try (var counter = new ServerCounter()) {
            letNothingElseBeDue();
            for (int i = 0; i < WARM_UPS; i++) {
                tell(counter);
            }
            counter.forget();
            for (int look = 0;
                    look == 0
                            || look < MOST_LOOKS
                                    && !budget.exceeded(counter.least()).isEmpty();
                    look++) {
                counter.awaitQuiet();
                for (int i = 0; i < ROUNDS; i++) {
                    tell(counter);
                }
            }
            var table = budget.table(counter.least());
            System.out.println(table);
            assertThat(budget.exceeded(counter.least())).as(table).isEmpty();
        }
    }

    private void tell(ServerCounter counter) {
        var receipt = counter.count("report", () -> post("/api/complaints", null, 201, complaint()));
        var job = counter.count("take the job", this::takeJobs).get(0);
        counter.count("acknowledge", () -> execute(job));
        counter.count("send acknowledgement", this::sendOneLetter);
        var task = story.workItems
                .ofCase(new CaseNumber(receipt.get("caseNumber").textValue()))
                .get(0);
        var completion = "/api/tasks/" + task.taskId() + "/completion";
        counter.count("answer", () -> post(completion, task.assignee(), 204, Story.decision()));
        counter.count("send answer", this::sendOneLetter);
        var url = receipt.get("trackingUrl").textValue();
        var confirmation = "/api/cases/" + url.substring(url.lastIndexOf('/') + 1) + "/confirmation";
        counter.count("confirm and close", () -> post(confirmation, null, 204, Map.of("fixed", true)));
        counter.count("send thanks", this::sendOneLetter);
    }

    /** Jobs and letters that other tests have left are taken by the first look, and locked for a while. */
    private void letNothingElseBeDue() {
        while (!takeJobs().isEmpty()) {
            letters.sendDue();
        }
        letters.sendDue();
    }

    private List<String> takeJobs() {
        var jobs = engine.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(engine.getJobExecutor()));
        var ids = new ArrayList<String>();
        jobs.getJobIdBatches().forEach(ids::addAll);
        return ids;
    }

    private Void execute(String job) {
        ExecuteJobHelper.executeJob(job, engine.getCommandExecutorTxRequired());
        return null;
    }

    private Void sendOneLetter() {
        assertThat(letters.sendDue()).isEqualTo(1);
        return null;
    }

    private static Map<String, Object> complaint() {
        var email = "customer-" + UUID.randomUUID() + "@example.org";
        return Map.of(
                "channel", "web",
                "product", "home-internet",
                "jurisdiction", "UK",
                "text", Story.WORDS,
                "customer", Map.of("name", "Maria Nowak", "email", email, "locale", "en", "timeZone", "Europe/London"));
    }

    private JsonNode post(String path, String username, int expected, Map<String, Object> body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
            if (username != null) {
                var login = (username + ":demonstration").getBytes(StandardCharsets.UTF_8);
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
            }
            var response = http.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(expected);
            return json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
