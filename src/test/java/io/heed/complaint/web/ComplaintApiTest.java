package io.heed.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.complaint.web.Caller.Answer;
import io.heed.shared.CaseNumber;
import io.heed.staff.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Complaints over HTTP: taken in once and as sent, refused with a reason, shown to those they are for. */
@HeedTest
class ComplaintApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    Caller stranger;
    Caller manager;

    @BeforeEach
    void comeFromSomewhereElse() {
        stranger = Caller.stranger(web);
        manager = stranger.as(story.actor("manager"));
    }

    @Test
    void aComplaintIsAnsweredWithItsNumberADateAndALink() {
        var answer = stranger.report(Caller.complaint());

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(names(answer.json())).containsExactly("caseNumber", "answerBy", "trackingUrl");
        assertThat(CaseNumber.isValid(answer.json().path("caseNumber").asText()))
                .isTrue();
        assertThat(Instant.parse(answer.json().path("answerBy").asText())).isAfter(story.clock.instant());
        assertThat(answer.header("Location"))
                .isEqualTo(answer.json().path("trackingUrl").asText());
        assertThat(stranger.get("/api/cases/" + answer.token()).status()).isEqualTo(200);
    }

    @Test
    void theTextAndOneContactAreEnough() {
        assertThat(stranger.report(Map.of("text", "It is broken.", "customer", Map.of("phone", "0123 456789")))
                        .status())
                .isEqualTo(201);
        assertThat(stranger.report(Map.of("text", "It is broken.", "anonymous", true))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theSameAgainIsAnsweredAlikeAndOtherContentIsAConflict() {
        var key = Caller.newKey();
        var body = Caller.complaint();
        var first = stranger.report(key, body);
        var again = stranger.report(key, body);
        body.put("text", body.get("text") + " Still nobody.");
        var other = stranger.report(key, body);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("detail").asText()).contains("Idempotency-Key");
        assertThat(casesUnder(key)).isEqualTo(1);
    }

    @Test
    void wordsThatLookLikeAnotherFieldMakeAnotherComplaint() {
        var key = Caller.newKey();
        var first = Map.of("text", "a, desiredOutcome=b", "anonymous", true);
        var other = Map.of("text", "a", "desiredOutcome", "b, desiredOutcome=null", "anonymous", true);
        assertThat(stranger.report(key, first).status()).isEqualTo(201);
        assertThat(stranger.report(key, other).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with a space", "żółć-żółć-żółć"})
    void aKeyIsNeeded(String key) {
        assertRefused(stranger.report(key.isEmpty() ? null : key, Caller.complaint()), "Idempotency-Key");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("text", null),
                Arguments.of("text", " \n "),
                Arguments.of("text", 17),
                Arguments.of("text", List.of("a")),
                Arguments.of("text", "a\0b"),
                Arguments.of("text", "x".repeat(20_001)),
                Arguments.of("text", "😞".repeat(20_001)),
                Arguments.of("desiredOutcome", "x".repeat(2_001)),
                Arguments.of("desiredOutcome", "a\0b"),
                Arguments.of("channel", "pigeon"),
                Arguments.of("channel", ""),
                Arguments.of("product", "unknown-product"),
                Arguments.of("product", true),
                Arguments.of("region", "atlantis"),
                Arguments.of("jurisdiction", "uk"),
                Arguments.of("jurisdiction", "XX"),
                Arguments.of("anonymous", "yes"),
                Arguments.of("anonymous", 1),
                Arguments.of("surname", "Nowak"),
                Arguments.of("customer", null),
                Arguments.of("customer", Map.of()),
                Arguments.of("customer", Map.of("name", "Maria")),
                Arguments.of("customer", "Maria"),
                Arguments.of("customer", List.of()),
                Arguments.of("customer.name", "x".repeat(201)),
                Arguments.of("customer.name", "a\0b"),
                Arguments.of("customer.email", "maria"),
                Arguments.of("customer.email", "maria@example"),
                Arguments.of("customer.email", "a b@example.org"),
                Arguments.of("customer.email", "a@example.org\r\nBcc: b@example.org"),
                Arguments.of("customer.email", "a\u2028b@example.org"),
                Arguments.of("customer.email", "a\u00a0b@example.org"),
                Arguments.of("customer.email", "a\u202eb@example.org"),
                Arguments.of("customer.email", "x".repeat(250) + "@example.org"),
                Arguments.of("customer.email", 7),
                Arguments.of("customer.phone", "call me"),
                Arguments.of("customer.phone", 447946012345L),
                Arguments.of("customer.timeZone", "Mars/Olympus"),
                Arguments.of("customer.timeZone", ""),
                Arguments.of("customer.locale", "not a language"),
                Arguments.of("customer.locale", ""),
                Arguments.of("customer.locale", "x-" + "abcdefgh-".repeat(6) + "end"),
                Arguments.of("customer.surname", "Nowak"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aWrongFieldIsNamedAndNothingIsKept(String field, Object value) {
        var body = Caller.complaint();
        var key = Caller.newKey();
        if (field.startsWith("customer.")) {
            var customer = Caller.customer();
            customer.put(field.substring("customer.".length()), value);
            body.put("customer", customer);
        } else {
            body.put(field, value);
        }
        assertRefused(stranger.report(key, body), field);
        assertThat(casesUnder(key)).isZero();
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var body = new LinkedHashMap<String, Object>();
        body.put("product", "unknown-product");
        body.put("region", "atlantis");
        body.put("customer", Map.of("email", "maria", "timeZone", "Mars/Olympus"));
        var answer = stranger.report(body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields())
                .containsExactlyInAnyOrder("text", "product", "region", "customer.email", "customer.timeZone");
    }

    @Test
    void aCharacterThatCannotBeKeptHidesNoOtherMistake() {
        var body = new LinkedHashMap<String, Object>();
        body.put("text", "The line\0is dead");
        body.put("product", "unknown\0product");
        body.put("desiredOutcome", "Repair\u0007it");
        body.put("customer", Map.of("name", "Ma\0ria", "email", "maria\u0001@example.org", "timeZone", "Mars/Olympus"));
        var answer = stranger.report(body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields())
                .containsExactlyInAnyOrder(
                        "text", "product", "desiredOutcome", "customer.name", "customer.email", "customer.timeZone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "17", "\"text\"", "{", "{\"text\":\"a\"} x", "{\"text\":\"a\",\"text\":\"b\"}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        var answer = stranger.report(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        var body = "{\"text\":\"caf\u00e9\",\"anonymous\":true}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(stranger.report(Caller.newKey(), body).status()).isEqualTo(400);
    }

    static Stream<String> scripts() {
        return Stream.of(
                        "😞👨‍👩‍👧‍👦 🏳️‍🌈 e\u0301 ",
                        "Zażółć gęślą jaźń. ",
                        "服务太差了，我要投诉！",
                        "\u202Bאני רוצה להתלונן\u202C العربية ",
                        " leading,\ttabs\r\nand \"quotes\" \\ ' ; -- %_ <b>&amp;</b> {0} ${x} \n",
                        "𝕳𝖊𝖊𝖉 \uFEFF\u200B\u2028\uFFFD ")
                .map(part -> cut(part.repeat(20_000 / part.codePointCount(0, part.length()) + 1)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void twentyThousandCharactersAreKeptAsSent(String words) {
        var body = Caller.complaint();
        body.put("text", words);
        var received = stranger.report(body);
        assertThat(received.status()).isEqualTo(201);

        var stored = jdbc.sql("SELECT body FROM case_message WHERE case_number = ? AND kind = 'COMPLAINT'")
                .param(received.caseNumber().value())
                .query(String.class)
                .single();
        assertThat(stored.equals(words)).as("stored as sent").isTrue();
        var read = manager.read(received.caseNumber());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("text").textValue().equals(words))
                .as("read as sent")
                .isTrue();
    }

    @Test
    void twentyPostsOfOneKeyMakeOneCase() throws Exception {
        stranger.report(Caller.complaint());
        var key = Caller.newKey();
        var body = Caller.complaint();
        var answers = together(20, i -> () -> stranger.report(key, body));

        assertThat(answers).extracting(Answer::status).as(answers.toString()).containsOnly(201);
        assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
        assertThat(casesUnder(key)).isEqualTo(1);
        var email = ((Map<?, ?>) body.get("customer")).get("email");
        assertThat(count(
                        "SELECT COUNT(*) FROM complaint c JOIN customer p ON p.id = c.customer_id WHERE p.email = ?",
                        email))
                .isEqualTo(1);
    }

    @Test
    void twentyComplaintsOfOneCustomerAtOnceAreTwentyCases() throws Exception {
        var answers = together(20, i -> () -> stranger.report(Caller.complaint()));
        assertThat(answers).extracting(Answer::status).as(answers.toString()).containsOnly(201);
        assertThat(answers).extracting(Answer::caseNumber).doesNotHaveDuplicates();
    }

    @Test
    void whoeverSendsTooMuchIsAskedToWait() {
        Answer answer = null;
        for (var i = 0; i < 320 && (answer == null || answer.status() != 429); i++) {
            answer = stranger.report(null, "{}");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
        assertThat(Caller.stranger(web).report(Caller.complaint()).status()).isEqualTo(201);
    }

    @Test
    void aNameIsOneLineSoThatNobodyWritesParagraphsIntoOurLetters() {
        var body = Caller.complaint();
        var email = "lines-" + System.nanoTime() + "@example.org";
        body.put("customer", Map.of("name", " Eve\r\n\r\nCall +48 1\u2028now ", "email", email));
        stranger.report(body);
        assertThat(jdbc.sql("SELECT name FROM customer WHERE email = ?")
                        .param(email)
                        .query(String.class)
                        .single())
                .isEqualTo("Eve Call +48 1 now");
    }

    @Test
    void addressesThatOnlyLookAlikeAreDifferentCustomers() {
        var unique = Long.toString(System.nanoTime(), 36);
        var customers = new HashSet<Long>();
        for (var name : List.of("jozef", "józef", "😀", "😁")) {
            var body = Caller.complaint();
            body.put("customer", Map.of("email", name + unique + "@example.org"));
            customers.add(customerOf(stranger.report(body).caseNumber()));
        }
        var shouted = Caller.complaint();
        shouted.put("customer", Map.of("email", "JOZEF" + unique + "@Example.org"));
        customers.add(customerOf(stranger.report(shouted).caseNumber()));
        assertThat(customers).hasSize(4);
    }

    @Test
    void randomBodiesAreNeverOurFault() {
        var random = new Random(20261122);
        var shapes = new RandomJson(random);
        for (var i = 0; i < 1500; i++) {
            if (i % 250 == 0) {
                stranger = Caller.stranger(web);
            }
            var body = shapes.complaint();
            var answer = stranger.report(random.nextInt(20) == 0 ? shapes.text() : Caller.newKey(), body);
            assertThat(answer.status()).as("%s%n%s", body, answer).isIn(201, 400, 409, 413, 422);
        }
    }

    @Test
    void staffReadTheCase() {
        var received = stranger.report(Caller.complaint());
        var seen = manager.read(received.caseNumber()).json();

        assertThat(names(seen))
                .contains(
                        "caseNumber", "stage", "owner", "team", "answerBy", "text", "promises", "timeline", "customer");
        assertThat(seen.path("stage").asText()).isEqualTo("RECEIVED");
        assertThat(seen.path("owner").asText()).isNotBlank();
        assertThat(seen.path("answerBy")).isEqualTo(received.json().path("answerBy"));
        assertThat(seen.path("promises").findValuesAsText("clock"))
                .containsExactlyInAnyOrder("STATUTORY", "SERVICE", "PROMISE");
        assertThat(seen.path("promises").findValuesAsText("state")).containsOnly("MADE");
        assertThat(seen.path("timeline").findValuesAsText("event")).startsWith("Received");
        assertThat(seen.path("customer").path("locale").asText()).isEqualTo("pl");
    }

    @Test
    void staffWriteToTheCustomer() {
        var number = stranger.report(Caller.complaint()).caseNumber();
        var sent = manager.post("/api/complaints/" + number + "/replies", Map.of("text", "We call you at 9. 😊"));

        assertThat(sent.status()).as(sent.text()).isEqualTo(204);
        assertThat(jdbc.sql("SELECT text_body FROM notification WHERE case_number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .anyMatch(letter -> letter.contains("We call you at 9. 😊"));
        assertRefused(manager.post("/api/complaints/" + number + "/replies", Map.of("text", " ")), "text");
        assertRefused(manager.post("/api/complaints/" + number + "/replies", Map.of()), "text");
        assertRefused(manager.post("/api/complaints/" + number + "/replies", Map.of("words", "a")), "words");
    }

    @Test
    void anotherTeamsCaseIsAsIfItWereNotThere() {
        var number = stranger.report(Caller.complaint()).caseNumber();
        var missing = new CaseNumber("HD-999999999-" + lastDigitOf("999999999"));
        for (var who : List.of(
                stranger.as(Role.AGENT, "branches"),
                stranger.as(Role.LEAD, "branches"),
                stranger.as(Role.BRANCH, "branches"))) {
            var notTheirs = who.read(number);
            assertThat(notTheirs.status()).isEqualTo(404);
            for (var nothing : List.of(missing.value(), "HD-000000-1", "none", "1'--")) {
                var answer = who.get("/api/complaints/" + nothing);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text()).isEqualTo(notTheirs.text());
            }
            var reply = who.post("/api/complaints/" + number + "/replies", Map.of("text", "Hello"));
            var toNobody = who.post("/api/complaints/" + missing + "/replies", Map.of("text", "Hello"));
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.text()).isEqualTo(toNobody.text()).isEqualTo(notTheirs.text());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "ADMIN"})
    void whoeverWorksOnNoCasesSeesNoCustomer(Role role) {
        var number = stranger.report(Caller.complaint()).caseNumber();
        for (var answer : List.of(
                stranger.as(role, null).read(number),
                stranger.as(role, null).get("/api/tasks"),
                stranger.as(role, null).post("/api/complaints/" + number + "/replies", Map.of("text", "Hello")))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).doesNotContain("Nowak", "engineer", "example.org");
        }
    }

    @Test
    void auditorsReadAndWriteNothing() {
        var number = stranger.report(Caller.complaint()).caseNumber();
        var auditor = stranger.as(story.actor("auditor"));
        assertThat(auditor.read(number).status()).isEqualTo(200);
        assertThat(auditor.post("/api/complaints/" + number + "/replies", Map.of("text", "Hello"))
                        .status())
                .isEqualTo(403);
        assertThat(stranger.read(number).status()).isEqualTo(401);
    }

    @Test
    void theContractIsServed() {
        var document = stranger.get("/v3/api-docs");
        assertThat(document.status()).isEqualTo(200);
        var paths = document.json().path("paths");
        assertThat(names(paths))
                .contains(
                        "/api/complaints",
                        "/api/complaints/{caseNumber}",
                        "/api/complaints/{caseNumber}/replies",
                        "/api/tasks",
                        "/api/tasks/{id}/completion",
                        "/api/cases/{token}",
                        "/api/cases/{token}/replies",
                        "/api/cases/{token}/confirmation",
                        "/api/cases/{token}/withdrawal",
                        "/api/cases/{token}/reopening")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(names(paths.path("/api/complaints").path("post").path("responses")))
                .contains("201");
        for (var path : List.of("/engine-rest", "/engine-rest/engine", "/engine-rest/task", "/rest/engine")) {
            assertThat(stranger.get(path).status()).isIn(401, 404);
            assertThat(manager.get(path).status()).isEqualTo(404);
        }
    }

    static <T> List<T> together(int count, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            var start = new CyclicBarrier(count);
            var running = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return work.apply(i).call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static void assertRefused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.response().getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.fields()).as(answer.text()).containsExactly(field);
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("{", "problem.");
    }

    private int casesUnder(String key) {
        return count("SELECT COUNT(*) FROM intake_key WHERE idempotency_key = ?", key);
    }

    private int count(String sql, Object value) {
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }

    private long customerOf(CaseNumber number) {
        return jdbc.sql("SELECT customer_id FROM complaint WHERE case_number = ?")
                .param(number.value())
                .query(Long.class)
                .single();
    }

    private static int lastDigitOf(String digits) {
        return IntStream.rangeClosed(0, 9)
                .filter(digit -> CaseNumber.isValid("HD-" + digits + "-" + digit))
                .findFirst()
                .orElseThrow();
    }

    private static String cut(String words) {
        return words.substring(0, words.offsetByCodePoints(0, 20_000));
    }
}
