package io.heed.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.engine.Artifact;
import io.heed.engine.Decisions;
import io.heed.engine.PublishedVersions;
import io.heed.engine.TrialFamily;
import io.heed.engine.Versions;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.studio.Publishing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "Deploy" in the stock Camunda Modeler: the bytes that it sends, over the port, and what it shows of the answers. */
@HeedTest
class EngineRestTest {

    /** As Chromium writes it. */
    private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW9";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private ApplicationContext heed;

    @Autowired
    private Versions versions;

    @Autowired
    private Publishing publishing;

    @Autowired
    private PublishedVersions published;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TrialFamily trial = new TrialFamily();

    @BeforeEach
    void shipped() {
        trial.ship(heed, "first");
    }

    @Test
    void theModelerFindsAnEngineBehindNameAndPassword() throws Exception {
        assertThat(get("/version", "owner").body()).isEqualTo("{\"version\":\"7.24.0\"}");
        assertThat(get("/deployment?maxResults=0", "owner").body()).isEqualTo("[]");
        assertThat(get("/version", "manager").statusCode()).isEqualTo(200);
        for (var other : List.of("agent", "lead", "auditor", "admin")) {
            assertThat(get("/version", other).statusCode()).as(other).isEqualTo(403);
        }
    }

    @Test
    void whatTheModelerDeploysCountsOnceASecondPersonHasAgreed() throws Exception {
        var running = runtime.startProcessInstanceById(published.definitionId(trial.key()));
        var answer = deploy("owner", new Part(trial.key() + ".bpmn", "text/xml", trial.diagram("second")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var body = json.readTree(answer.body());
        var definition = body.get("deployedProcessDefinitions").elements().next();
        assertThat(body.get("id").textValue()).isNotBlank();
        assertThat(body.get("name").textValue()).isEqualTo("my diagram");
        assertThat(body.get("deploymentTime").textValue()).matches("[0-9T:.-]+\\+0000");
        assertThat(definition.get("key").textValue()).isEqualTo(trial.key());
        assertThat(definition.get("version").intValue()).isEqualTo(2);
        assertThat(published.definitionId(trial.key())).isEqualTo(running.getProcessDefinitionId());
        assertThat(versions.find(Artifact.PROCESS, trial.key(), 2).orElseThrow().deployedBy())
                .isEqualTo("owner");

        publish(Artifact.PROCESS, trial.key());
        assertThat(published.definitionId(trial.key()))
                .isEqualTo(definition.get("id").textValue());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(running.getId())
                        .singleResult()
                        .getProcessDefinitionId())
                .isEqualTo(running.getProcessDefinitionId());
    }

    @Test
    void tablesAndFormsComeAlongAsAttachments() throws Exception {
        var answer = deploy(
                "manager",
                new Part("Diagramm (Lösung).bpmn", "text/xml", trial.diagram("second")),
                new Part("table.dmn", "application/octet-stream", trial.table("second")),
                new Part("form.form", "application/octet-stream", trial.form("second")));
        var body = json.readTree(answer.body());
        assertThat(body.get("deployedDecisionDefinitions")
                        .elements()
                        .next()
                        .get("key")
                        .textValue())
                .isEqualTo(trial.table());
        assertThat(decisions.decideOne(trial.table(), Map.of())).containsEntry("says", "first");
        publish(Artifact.DECISION, trial.table());
        assertThat(decisions.decideOne(trial.table(), Map.of())).containsEntry("says", "second");
        assertThat(versions.of(Artifact.FORM, trial.form())).hasSize(2);

        var again = json.readTree(deploy("manager", new Part("t.dmn", "text/xml", trial.table("second")))
                .body());
        assertThat(again.get("id").textValue()).isEqualTo(body.get("id").textValue());
        assertThat(again.path("deployedDecisionDefinitions").isObject()).isFalse();
        assertThat(versions.of(Artifact.DECISION, trial.table())).hasSize(2);
    }

    @Test
    void whatIsWrongIsToldInTheFormThatTheModelerShows() throws Exception {
        var wrong = new String(trial.diagram("second"), StandardCharsets.UTF_8)
                .replace("targetRef=\"ended\"", "targetRef=\"nowhere\"");
        var answer = deploy("owner", new Part("wrong.bpmn", "text/xml", wrong.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        var body = json.readTree(answer.body());
        assertThat(body.get("type").textValue()).isEqualTo("ParseException");
        assertThat(body.get("message").textValue())
                .startsWith("Nothing was deployed.")
                .contains("wrong.bpmn");
        var error = body.get("details").get("wrong.bpmn").get("errors").get(0);
        assertThat(error.get("line").intValue()).isPositive();
        assertThat(error.get("message").textValue()).isNotBlank();
        assertThat(error.has("column") && error.has("mainElementId") && error.has("elementIds"))
                .isTrue();
        assertThat(body.get("details").get("wrong.bpmn").get("warnings").isArray())
                .isTrue();
        assertThat(versions.of(Artifact.PROCESS, trial.key())).hasSize(1);
        assertThat(lastRecord()).startsWith("DeploymentRefused owner");
    }

    @Test
    void withoutNameAndPasswordThereIsNothing() throws Exception {
        var nobody = send(request("/version"));
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
        var wrong = send(request("/deployment?maxResults=0").header("Authorization", basic("owner", "wrong")));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(message(wrong)).isNotBlank();
        assertThat(lastRecord()).startsWith("LogInRefused");
        var page = send(request("/deployment?maxResults=0")
                .header("Authorization", basic("owner", "demonstration"))
                .header("Origin", "https://elsewhere.example"));
        assertThat(page.statusCode()).isEqualTo(403);
        var modeler = send(request("/deployment?maxResults=0")
                .header("Authorization", basic("owner", "demonstration"))
                .header("Origin", "file://"));
        assertThat(modeler.statusCode()).isEqualTo(200);
        assertThat(modeler.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aPageInAFileMayAskAsTheModelerDoes() throws Exception {
        var asked = send(request("/deployment/create")
                .header("Origin", "file://")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("file://");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void aSessionOfTheDeskDoesNotCountHere() throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var page = browser.send(at("/login").build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        var form = "username=owner&password=demonstration&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        browser.send(
                at("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(browser.send(at("/desk").build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        assertThat(browser.send(at("/engine-rest/version").build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nothingElseOfTheEnginesInterfaceIsHere() throws Exception {
        var start = send(signed("/process-definition/" + trial.key() + ":1:x/start", "owner")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(start.statusCode()).isEqualTo(403);
        assertThat(message(start)).startsWith("Cases are not started from here");
        for (var path :
                List.of("/engine", "/task", "/deployment/create", "/process-definition/x/xml", "", "/history/x")) {
            var answer = get(path, "owner");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(message(answer)).as(path).startsWith("Heed takes deployments here");
        }
    }

    @Test
    void whatIsNoProperDeploymentIsRefusedInWords() throws Exception {
        var diagram = new Part("a.bpmn", "text/xml", trial.diagram("second"));
        assertThat(message(400, deploy("owner"))).isEqualTo("There is no file to deploy.");
        assertThat(message(400, deploy("owner", diagram, diagram))).isEqualTo("The file a.bpmn is there twice.");
        assertThat(message(400, deploy("owner", diagram, Part.field("tenant-id", "acme"))))
                .startsWith("There are no");
        for (var name : List.of("../../etc/a.bpmn", "a\\b.bpmn", "fdp\u202Enmpb.bpmn")) {
            var odd = deploy("owner", new Part(name, "text/xml", trial.diagram("second")));
            assertThat(message(400, odd)).as(name).isNotBlank();
        }
        var longName = deploy("owner", new Part("x".repeat(300) + ".bpmn", "text/xml", trial.diagram("second")));
        assertThat(message(413, longName)).isNotBlank();
        assertThat(message(
                        400,
                        create(
                                "owner",
                                "multipart/form-data; boundary=x",
                                "--x\r\nnothing".getBytes(StandardCharsets.UTF_8))))
                .isNotBlank();
        assertThat(message(400, create("owner", "multipart/form-data", new byte[10])))
                .isNotBlank();
        assertThat(message(400, create("owner", "application/json", "{}".getBytes(StandardCharsets.UTF_8))))
                .isNotBlank();
        var large = deploy("owner", new Part("a.bpmn", "text/xml", new byte[11 * 1024 * 1024]));
        assertThat(message(413, large)).contains("larger");
        assertThat(versions.of(Artifact.PROCESS, trial.key())).hasSize(1);
    }

    @Test
    void twentyDeploymentsAtOnceAreTwentyVersions() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var all = pool.invokeAll(IntStream.range(0, 20)
                    .<Callable<HttpResponse<String>>>mapToObj(n ->
                            () -> deploy("owner", new Part("a.dmn", "text/xml", trial.table("number " + n))))
                    .toList());
            for (var each : all) {
                assertThat(each.get().statusCode()).as(each.get().body()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(versions.of(Artifact.DECISION, trial.table())).hasSize(21);
        assertThat(versions.publishedAt(Artifact.DECISION, trial.table(), clock.instant())
                        .orElseThrow()
                        .version())
                .isEqualTo(1);
    }

    private void publish(Artifact artifact, String key) {
        var proposed = publishing.propose(artifact, key, 2, null, "it is better", new Actor("owner", Role.OWNER, null));
        publishing.publish(proposed.id(), new Actor("owner2", Role.OWNER, null));
    }

    /** A field or a file, as {@code FormData} of a browser writes it. */
    private record Part(String name, String type, byte[] content) {

        private static Part field(String name, String value) {
            return new Part(name, null, value.getBytes(StandardCharsets.UTF_8));
        }

        private void write(ByteArrayOutputStream body) throws IOException {
            var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                    + (type == null ? "" : "; filename=\"" + name + "\"\r\nContent-Type: " + type) + "\r\n\r\n";
            body.write(head.getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<String> deploy(String who, Part... files) throws Exception {
        var body = new ByteArrayOutputStream();
        Part.field("deployment-name", "my diagram").write(body);
        Part.field("deployment-source", "Camunda Modeler").write(body);
        Part.field("enable-duplicate-filtering", "true").write(body);
        for (var file : files) {
            file.write(body);
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return create(who, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private HttpResponse<String> create(String who, String type, byte[] body) throws Exception {
        return send(
                signed("/deployment/create", who).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> get(String path, String who) throws Exception {
        return send(signed(path, who));
    }

    private HttpRequest.Builder signed(String path, String who) {
        return request(path).header("Authorization", basic(who, "demonstration"));
    }

    private HttpRequest.Builder request(String path) {
        return at("/engine-rest" + path).header("Accept", "application/json");
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String basic(String who, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private String message(int status, HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return message(answer);
    }

    private String message(HttpResponse<String> answer) throws IOException {
        JsonNode body = json.readTree(answer.body());
        return body.path("message").asText();
    }

    private String lastRecord() {
        return database.sql("SELECT CONCAT_WS(' ', event, actor) FROM audit_record ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
    }
}
