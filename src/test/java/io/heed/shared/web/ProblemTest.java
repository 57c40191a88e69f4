package io.heed.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

class ProblemTest {

    private static final String SECRET = "jan.kowalski@example.org";

    private final Probe probe = new Probe();
    private MockMvc web;
    private ProblemAnswer answer;

    @BeforeEach
    void start() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/problem");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ObjectMapper json = Jackson2ObjectMapperBuilder.json().build();
        StrictJson.tighten(json);
        var noViews = new StaticListableBeanFactory().getBeanProvider(ThymeleafViewResolver.class);
        answer = new ProblemAnswer(messages, json, noViews);
        web = MockMvcBuilders.standaloneSetup(probe)
                .setControllerAdvice(new ProblemAdvice(answer))
                .addInterceptors(new PlainParameters())
                .addFilters(new FailureFilter(answer))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .build();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(422, new Refused("customer.email", "problem.wrong-value")),
                Arguments.of(422, new IllegalStateException("the engine", new Refused(null, "problem.wrong-value"))),
                Arguments.of(422, new DataIntegrityViolationException(SECRET)),
                Arguments.of(404, new NotFound()),
                Arguments.of(409, new Conflict("problem.lost-race")),
                Arguments.of(409, new OptimisticLockingFailureException(SECRET)),
                Arguments.of(409, new CannotAcquireLockException(SECRET)),
                Arguments.of(409, new RuntimeException(SECRET, new SQLException(SECRET, "40001", 1213))),
                Arguments.of(413, new TooLarge("attachment", DataSize.ofMegabytes(10))),
                Arguments.of(413, new MaxUploadSizeExceededException(1)),
                Arguments.of(429, new TooManyRequests(Duration.ofMillis(1200))),
                Arguments.of(503, new CannotGetJdbcConnectionException(SECRET)),
                Arguments.of(503, new RuntimeException(new SQLTransientConnectionException(SECRET))),
                Arguments.of(
                        503, new RuntimeException(new SQLException(SECRET, "08000", new SocketTimeoutException()))),
                Arguments.of(
                        503,
                        new InternalAuthenticationServiceException(
                                SECRET, new CannotGetJdbcConnectionException(SECRET))),
                Arguments.of(404, new RuntimeException(new SQLException("Illegal mix of collations", "HY000", 1267))),
                Arguments.of(401, new BadCredentialsException(SECRET)),
                Arguments.of(403, new AccessDeniedException(SECRET)),
                Arguments.of(500, new IllegalStateException(SECRET)),
                Arguments.of(500, new RuntimeException(SECRET, new IllegalArgumentException(SECRET))),
                Arguments.of(500, new StackOverflowError(SECRET)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureIsAProblemThatTellsNothingOfOurInsides(int status, Throwable failure) throws Exception {
        probe.failure = failure;
        web.perform(get("/api/fail"))
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(content().string(not(containsString(SECRET))))
                .andExpect(content().string(not(containsString("xception"))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void pagesAreToldTheSame(int status, Throwable failure) throws Exception {
        probe.failure = failure;
        web.perform(get("/fail"))
                .andExpect(status().is(status))
                .andExpect(content().string(not(containsString(SECRET))));
    }

    @Test
    void anIncidentIsLoggedOnceByItsNumberAndWithoutPersonalData() throws Exception {
        var log = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Incident.class);
        var lines = new ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            probe.failure = new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
            var answer = fail("/api/fail").andReturn().getResponse().getContentAsString();
            assertThat(lines.list).hasSize(1);
            var line = lines.list.get(0).getFormattedMessage();
            assertThat(line)
                    .contains("/api/fail", "IllegalStateException", "IllegalArgumentException")
                    .doesNotContain(SECRET);
            var number = new ObjectMapper().readTree(answer).get("incident").asText();
            assertThat(line).contains(number);
            assertThat(lines.list.get(0).getThrowableProxy()).isNull();
        } finally {
            log.detachAppender(lines);
        }
    }

    @Test
    void whoIsToWaitIsToldHowLong() throws Exception {
        probe.failure = new TooManyRequests(Duration.ofMillis(1200));
        fail("/api/fail").andExpect(header().string("Retry-After", "2"));
        probe.failure = new CannotGetJdbcConnectionException("away");
        fail("/api/fail").andExpect(header().string("Retry-After", "5"));
    }

    @Test
    void aDatabaseThatIsAwayBeforeAnyControllerIsToldAsWell() throws Exception {
        var filters = MockMvcBuilders.standaloneSetup(probe)
                .addFilters(new FailureFilter(answer), (request, response, chain) -> {
                    throw new CannotGetJdbcConnectionException(SECRET);
                })
                .build();
        for (var path : List.of("/desk", "/api/tasks")) {
            filters.perform(get(path))
                    .andExpect(status().is(503))
                    .andExpect(header().string("Retry-After", "5"))
                    .andExpect(content().string(containsString("a few seconds")));
        }
    }

    @Test
    void theLanguageIsTheOneAskedFor() throws Exception {
        probe.failure = new NotFound();
        web.perform(get("/api/fail").header("Accept-Language", "de, pl;q=0.8, en;q=0.5"))
                .andExpect(header().string("Content-Language", "pl"))
                .andExpect(jsonPath("$.title").value("Nic tu nie ma"));
        web.perform(get("/api/fail").header("Accept-Language", "nonsense;;q=x"))
                .andExpect(jsonPath("$.title").value("Nothing here"));
        web.perform(get("/fail").locale(Locale.forLanguageTag("pl-PL")))
                .andExpect(content().string(containsString("Nic tu nie ma")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"customer\":{\"email\":\"no address\"},\"text\":\"t\"}|422|customer.email",
                "{\"customer\":{\"email\":\"a@b.org\"},\"text\":\"\"}|422|text",
                "{\"customer\":{\"mail\":\"a@b.org\"},\"text\":\"t\"}|400|customer.mail",
                "{\"text\":5}|400|text",
                "{\"text\":true}|400|text",
                "{\"text\":[\"t\"]}|400|text",
                "{\"text\":\"t\",\"anonymous\":\"yes\"}|400|anonymous",
                "{\"text\":\"t\",\"anonymous\":1}|400|anonymous",
                "{\"text\":\"t\",\"customer\":\"Jan\"}|400|customer",
                "{\"text\":\"t\",\"customer\":{\"name\":{}}}|400|customer.name",
                "{\"text\":\"t\",\"remedies\":[{\"due\":\"2026-01-02\"},{\"due\":\"soon\"}]}|400|remedies[1].due",
                "{\"text\":\"t\",\"remedies\":{}}|400|remedies",
                "{\"text\":\"t\",\"mood\":\"FURIOUS\"}|400|mood",
                "{\"text\":\"t\\u0000\"}|422|text",
                "{\"text\":\"\\ud83d\"}|422|text",
                "{\"text\":\"t\",\"customer\":{\"name\":\"\\u001b\"}}|422|customer.name",
                "{\"text\":\"t\",\"data\":{\"answer\":\"\\u0000\"}}|422|data.answer",
            })
    void theFieldIsNamedAsTheSenderWroteIt(String body, int status, String field) throws Exception {
        send(body)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].detail").isNotEmpty());
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() throws Exception {
        send("{\"customer\":{\"email\":\"x\"},\"text\":\" \"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors.length()").value(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"t\"",
                "{\"text\":\"t\",}",
                "{text:1}",
                "{\"text\":\"t\"} x",
                "{\"text\":\"t\",\"text\":\"u\"}"
            })
    void brokenJsonIsToldByLineAndColumn(String body) throws Exception {
        send(body).andExpect(status().is(400)).andExpect(jsonPath("$.detail").value(containsString("line 1")));
    }

    @Test
    void brokenJsonInsideAFieldNamesBoth() throws Exception {
        send("{\"text\":\"t\",\n\"customer\":{\"name\":oops}}")
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.field").value("customer"))
                .andExpect(jsonPath("$.detail").value(containsString("line 2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "null", "12"})
    void whatIsNoObjectIsRefused(String body) throws Exception {
        send(body).andExpect(status().is(400)).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        web.perform(post("/api/probe")
                        .header("Idempotency-Key", "k")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '(', '"', '}'}))
                .andExpect(status().is(400));
    }

    @Test
    void aBodyWithoutEndIsCutShort() throws Exception {
        send("{\"text\":\"" + "x".repeat(3_000_000) + "\"}").andExpect(status().is(413));
    }

    @Test
    void aLongTextInEveryScriptIsTaken() throws Exception {
        send("{\"text\":\"" + "投訴👋ż".repeat(5_000) + "\"}").andExpect(status().isOk());
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        web.perform(post("/api/probe").contentType(MediaType.APPLICATION_JSON).content("{\"text\":\"t\"}"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.field").value("Idempotency-Key"));
        web.perform(get("/api/query"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.field").value("limit"));
        web.perform(get("/api/query?limit=many"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.field").value("limit"));
        web.perform(multipart("/api/file"))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.field").value("file"));
    }

    @Test
    void aPathThatCannotBeOursLeadsNowhere() throws Exception {
        web.perform(get("/api/numbers/x")).andExpect(status().isNotFound());
    }

    @Test
    void wrongMethodAndFormatAreToldAsSuch() throws Exception {
        web.perform(get("/api/probe")).andExpect(status().is(405)).andExpect(header().string("Allow", "POST"));
        web.perform(post("/api/probe")
                        .header("Idempotency-Key", "k")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("text=t"))
                .andExpect(status().is(415));
    }

    @Test
    void parametersArePlainTextToo() throws Exception {
        web.perform(get("/api/query").param("limit", "1").param("search", "a\0b"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("search"));
    }

    private ResultActions fail(String path) throws Exception {
        return web.perform(get(path));
    }

    private ResultActions send(String body) throws Exception {
        return web.perform(post("/api/probe")
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8)));
    }

    enum Mood {
        CALM,
        UPSET
    }

    record Customer(String name, @Email String email) {}

    record Remedy(LocalDate due) {}

    record Report(
            @NotBlank String text,
            @Valid Customer customer,
            boolean anonymous,
            List<Remedy> remedies,
            Mood mood,
            Map<String, Object> data) {}

    @RestController
    static final class Probe {

        private Throwable failure;

        @GetMapping({"/api/fail", "/fail"})
        void fail() throws Throwable {
            throw failure;
        }

        @PostMapping("/api/probe")
        String report(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody Report report) {
            return "\"" + key.length() + report.text().length() + "\"";
        }

        @GetMapping("/api/query")
        int query(@RequestParam int limit) {
            return limit;
        }

        @GetMapping("/api/numbers/{number}")
        int number(@PathVariable int number) {
            return number;
        }

        @PostMapping("/api/file")
        long file(@RequestParam MultipartFile file) {
            return file.getSize();
        }
    }
}
