package io.heed.channel.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.channel.Payload;
import io.heed.engine.OutsideClock;
import io.heed.outreach.Episodes;
import io.heed.shared.http.WebhookSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Every file of a folder goes in as it is and comes to an outcome, which is told:
 * {@code ./mvnw test -Dtest=SignalSamples -Dheed.signals.samples=<folder>}. The folders below it say by name where a file
 * belongs: {@code alertmanager}, {@code cloudevents}, {@code statuspage}, {@code twitter}.
 */
@HeedTest
@EnabledIfSystemProperty(named = "heed.signals.samples", matches = ".+")
class SignalSamples {

    private static final Logger LOG = LoggerFactory.getLogger(SignalSamples.class);

    @Autowired
    private MockMvc web;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private OutsideClock clock;

    @Autowired
    private Clock time;

    @Autowired
    private Episodes episodes;

    @Autowired
    private SignalFields fields;

    @Test
    void everyFileIsTakenAsItIs() throws Exception {
        var told = new ArrayList<String>();
        var failed = new ArrayList<String>();
        for (var file : files(Path.of(System.getProperty("heed.signals.samples")))) {
            var answer = send(file);
            var line = file.getParent().getFileName() + "/" + file.getFileName() + ": " + answer.getStatus() + " "
                    + answer.getContentAsString();
            told.add(line);
            if (answer.getStatus() != 202) {
                failed.add(line);
            }
        }
        LOG.warn("{} files\n{}", told.size(), String.join("\n", told));
        assertThat(told).isNotEmpty();
        assertThat(failed).isEmpty();
    }

    /** With the product under another label: what fires is raised, and resolved by the file that says so. */
    @Test
    void alertsAreRaisedAndResolvedWhereALabelSaysWhatTheyConcern() throws Exception {
        var settings = new SignalSettings.Alertmanager(
                "", "job", "region", "description", "words", Map.of("blackbox-icmp", "home-internet"), Map.of());
        var alerts = new Alerts(episodes, fields, settings(settings), time);
        var outcomes = new ArrayList<String>();
        for (var file : files(Path.of(System.getProperty("heed.signals.samples"), "alertmanager"))) {
            alerts.take(alerts.read(Payload.read(json, Files.readAllBytes(file))))
                    .forEach(each -> outcomes.add(each.outcome()));
        }
        assertThat(outcomes).containsExactly("opened", "noted");
    }

    private static SignalSettings settings(SignalSettings.Alertmanager alertmanager) {
        var nobody = new SignalSettings.Sender("");
        return new SignalSettings(
                nobody, alertmanager, new SignalSettings.Statuspage("", false, List.of(), false), nobody, nobody);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private MockHttpServletResponse send(Path file) throws Exception {
        var body = Files.readString(file);
        var source = file.getParent().getFileName().toString();
        var calls = new SignalCalls(web, json);
        return switch (source) {
            case "twitter" -> post(body);
            case "cloudevents" ->
                calls.send(
                        source, body.strip().startsWith("[") ? SignalController.BATCH : SignalController.EVENT, body);
            default -> calls.send(source, SignalCalls.JSON, body);
        };
    }

    private MockHttpServletResponse post(String body) throws Exception {
        var signature = WebhookSignature.of("bird-secret-of-the-tests", body.getBytes(UTF_8), clock.instant());
        return web.perform(MockMvcRequestBuilders.post("/api/webhooks/bird")
                        .contentType(SignalCalls.JSON)
                        .content(body)
                        .header("Heed-Timestamp", signature.timestamp())
                        .header("Heed-Signature", signature.value()))
                .andReturn()
                .getResponse();
    }
}
