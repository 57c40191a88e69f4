package io.heed.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.heed.HeedTest;
import io.heed.audit.chain.SealedChain;
import io.heed.audit.history.CaseHistoryKeeping;
import io.heed.channel.mail.CustomersMail;
import io.heed.complaint.CareNeed;
import io.heed.complaint.CareNeeds;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.IntakeNotes;
import io.heed.complaint.Representative;
import io.heed.complaint.Representatives;
import io.heed.complaint.Submission;
import io.heed.complaint.Upload;
import io.heed.complaint.process.Story;
import io.heed.customer.Consents;
import io.heed.customer.ContactChoice;
import io.heed.customer.ContactPreferences;
import io.heed.customer.ContactWay;
import io.heed.customer.Purpose;
import io.heed.engine.OutsideClock;
import io.heed.insight.Insight;
import io.heed.insight.Period;
import io.heed.notification.LetterSender;
import io.heed.promise.PromiseLedger;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.survey.process.SurveyStory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who has told us everything that can be told, in fifty words that stand nowhere else, is forgotten: the words are
 * looked for byte by byte in all tables, files and the log.
 */
@HeedTest
class ErasureTest {

    private static final Actor ADMIN = new Actor("admin", Role.ADMIN, null);
    private static final Actor ANOTHER = new Actor("admin2", Role.ADMIN, null);
    private static final Path DATA = Path.of("target/test-data");

    @Autowired
    private MockMvc web;

    @Autowired
    private Story story;

    @Autowired
    private SurveyStory surveys;

    @Autowired
    private CustomersMail mail;

    @Autowired
    private ComplaintIntake intake;

    @Autowired
    private Representatives representatives;

    @Autowired
    private CareNeeds careNeeds;

    @Autowired
    private ContactPreferences preferences;

    @Autowired
    private Consents consents;

    @Autowired
    private LetterSender letters;

    @Autowired
    private Insight insight;

    @Autowired
    private PromiseLedger promises;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Erasing erasing;

    @Autowired
    private Holds holds;

    @Autowired
    private ErasureMapper mapper;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Scan scan;

    @Autowired
    private OutsideClock outside;

    @Autowired
    private SealedChain chain;

    @Autowired
    private CaseHistoryKeeping history;

    @Autowired
    private JdbcClient rows;

    private final List<String> words = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final String run = letters(UUID.randomUUID().getMostSignificantBits());
    private Actor manager;
    private String email;

    @BeforeEach
    void listen() {
        manager = story.actor("manager");
        log.start();
        var root = (Logger) LoggerFactory.getLogger("ROOT");
        root.addAppender(log);
        ((Logger) LoggerFactory.getLogger("io.heed")).setLevel(Level.INFO);
    }

    @AfterEach
    void backToThePresent() {
        ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(log);
        ((Logger) LoggerFactory.getLogger("io.heed")).setLevel(null);
        ClockUtil.reset();
    }

    @Test
    void nothingIsLeftOfSomebodyWhoToldUsEverythingAndTheFiguresStay() throws Exception {
        surveys.beginTomorrowMorning();
        var token = tellEverything();
        letters.sendDue();
        letPass(Duration.ofDays(31));
        var figures = figures();
        var number = number();
        assertThat(chain.wrong()).isEmpty();
        assertThat(scan.text(words, exports(number)))
                .as("words that auditors take along")
                .isNotEmpty();

        var inTables = scan.tables(words);
        assertThat(words).hasSizeGreaterThanOrEqualTo(50);
        assertThat(inTables.keySet())
                .as("each word is found as long as nobody is forgotten")
                .containsAll(words);
        assertThat(scan.files(words, DATA)).as("words in letters").isNotEmpty();

        var request = erasures.ask(email, ADMIN);
        erasures.agree(request, ANOTHER);
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.TOLD);
        letters.sendDue();
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.DONE);

        assertThat(scan.tables(words)).isEmpty();
        assertThat(scan.files(words, DATA)).isEmpty();
        assertThat(scan.text(words, logged())).isEmpty();
        assertThat(figures()).isEqualTo(figures);
        assertThat(chain.wrong()).as("the chain stays true").isEmpty();
        assertThat(scan.text(words, exports(number))).isEmpty();
        web.perform(get("/case/" + token)).andExpect(status().isNotFound());
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.DONE);
    }

    @Test
    void aCaseThatIsOpenOrCanBeOpenedAgainIsWaitedForAndThenItIsDoneByItself() {
        email = "waits-" + UUID.randomUUID() + "@example.org";
        var open = story.reported("Maria Nowak", email, Story.WORDS, "online-shop", "UK");
        open.runJob("acknowledgeComplaint");
        var request = agreed();
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.AGREED);
        assertThat(waitsFor(request)).isEqualTo("OPEN_CASE");
        open.complete("resolveComplaint", Story.decision());
        story.customer.judge(open.token(), true, null);
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.AGREED);
        assertThat(rows.sql("SELECT waits_until FROM erasure_request WHERE id = ?")
                        .param(request)
                        .query(LocalDateTime.class)
                        .single())
                .isAfter(now().plusDays(29));

        letPass(Duration.ofDays(31));
        erasing.advanceAll();
        letters.sendDue();
        erasing.advanceAll();
        assertThat(stateOf(request)).isEqualTo("DONE");
        assertThat(names()).isEmpty();
    }

    @Test
    void whatMustBeKeptIsNotErasedUntilTwoHaveLiftedIt() {
        var over = closedLongAgo();
        var hold = holds.place(over.value(), false, "A court wants it", ADMIN);
        var request = agreed();
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.AGREED);
        assertThat(waitsFor(request)).isEqualTo("HOLD");
        assertThat(holds.isKept(over, manager)).isTrue();
        assertThat(holds.isKept(over, story.actor("agent"))).isFalse();

        holds.lift(hold, ADMIN);
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.AGREED);
        holds.lift(hold, ANOTHER);
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.TOLD);
        letters.sendDue();
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.DONE);
        assertThat(rows.sql("SELECT reason FROM legal_hold WHERE id = ?")
                        .param(hold)
                        .query(String.class)
                        .single())
                .isEqualTo("—");
    }

    @Test
    void whoeverGaveTheSameAddressUnderManyNamesIsWhollyMeant() {
        closedLongAgo();
        rows.sql(
                        "INSERT INTO customer (name, email, locale, time_zone, created_at) SELECT CONCAT('Maria ', seq), ?, 'en',"
                                + " 'Europe/London', NOW(3) FROM seq_1_to_60")
                .param(email)
                .update();
        var request = erasures.ask(email, ADMIN);
        assertThat(rows.sql("SELECT COUNT(*) FROM erasure_customer WHERE request = ?")
                        .param(request)
                        .query(Integer.class)
                        .single())
                .isEqualTo(61);
        erasures.withdraw(request, ADMIN);
    }

    /** Otherwise a court's order could stand over words that were overwritten in the same second. */
    @Test
    void aHoldWaitsForWhoeverBeginsAndIsRefusedThen() throws Exception {
        var over = closedLongAgo();
        var request = agreed();
        erasing.advance(request);
        letters.sendDue();
        var another = Executors.newSingleThreadExecutor();
        try {
            var placed = new AtomicReference<Future<Long>>();
            transaction.executeWithoutResult(begins -> {
                mapper.lock(request);
                placed.set(another.submit(() -> holds.place(over.value(), false, "A court wants it", ADMIN)));
                assertThatThrownBy(() -> placed.get().get(400, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                mapper.began(request, story.clock.instant());
            });
            assertThatThrownBy(() -> placed.get().get()).hasCauseInstanceOf(Conflict.class);
        } finally {
            another.shutdownNow();
        }
        erasing.advance(request);
        assertThat(erasing.advance(request)).isEqualTo(ErasureState.DONE);
    }

    @Test
    void whatWasStoppedInTheMiddleIsFinishedByTheNextLook() {
        var over = closedLongAgo();
        var request = agreed();
        erasing.advance(request);
        letters.sendDue();
        rows.sql("CREATE OR REPLACE TRIGGER stopped BEFORE UPDATE ON resolution FOR EACH ROW"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stopped'")
                .update();
        try {
            assertThatThrownBy(() -> erasing.advance(request)).hasMessageContaining("stopped");
        } finally {
            rows.sql("DROP TRIGGER stopped").update();
        }
        assertThat(stateOf(request)).isEqualTo("RUNNING");
        assertThat(names()).as("who it was is erased last").containsExactly("Maria Nowak");
        assertThat(bodies(over)).containsOnly("—");
        assertThatThrownBy(() -> erasures.withdraw(request, ADMIN)).isInstanceOf(Conflict.class);

        assertThat(erasing.advance(request)).isEqualTo(ErasureState.DONE);
        assertThat(names()).isEmpty();
    }

    @Test
    void whoeverWritesAgainIsSomebodyNew() throws Exception {
        var over = closedLongAgo();
        var before = surveys.customerOf(over);
        var request = agreed();
        erasing.advance(request);
        letters.sendDue();
        erasing.advance(request);

        var again = story.reported("Maria Nowak", email, Story.WORDS, "online-shop", "UK");
        assertThat(surveys.customerOf(again.number())).isNotEqualTo(before);
        again.runJob("acknowledgeComplaint");
        assertThat(rows.sql("SELECT COUNT(*) FROM notification WHERE case_number = ? AND address = ?")
                        .params(again.number().value(), email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(bodies(over)).containsOnly("—");
    }

    @Test
    void whatTheLawWantedDoneByNowIsTrouble() {
        email = "late-" + UUID.randomUUID() + "@example.org";
        story.reported("Maria Nowak", email, Story.WORDS, "online-shop", "UK");
        var request = agreed();
        erasing.advance(request);
        assertThat(erasures.late()).extracting(ErasureRequest::id).doesNotContain(request);
        letPass(Duration.ofDays(32));
        assertThat(erasures.late()).extracting(ErasureRequest::id).contains(request);
        erasures.withdraw(request, ADMIN);
    }

    private CaseNumber number() {
        return rows
                .sql("SELECT c.case_number FROM complaint c JOIN customer p ON p.id = c.customer_id WHERE p.email = ?"
                        + " ORDER BY c.case_number")
                .param(email)
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .findFirst()
                .orElseThrow();
    }

    /** What auditors take along of the case, as text. */
    private String exports(CaseNumber number) throws Exception {
        history.write(List.of(number));
        var json = export("/audit/cases/" + number + "/dossier.json");
        var csv = export("/audit/cases.csv?number=" + number);
        assertThat(new String(json, UTF_8)).contains(number.value());
        assertThat(new String(csv, UTF_8)).contains(number.value());
        try (var pdf = Loader.loadPDF(export("/audit/cases/" + number + "/dossier.pdf"))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains(number.value());
            return new String(json, UTF_8) + new String(csv, UTF_8) + text.replaceAll("[\\s\u00ad\u200b]+", "");
        }
    }

    private byte[] export(String path) throws Exception {
        return web.perform(get(path).with(user("auditor").roles("AUDITOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private CaseNumber closedLongAgo() {
        email = "over-" + UUID.randomUUID() + "@example.org";
        var complaint = story.reported("Maria Nowak", email, Story.WORDS, "online-shop", "UK");
        complaint.runJob("acknowledgeComplaint");
        complaint.complete("resolveComplaint", Story.decision());
        story.customer.judge(complaint.token(), true, "Thank you");
        letPass(Duration.ofDays(31));
        return complaint.number();
    }

    private long agreed() {
        var request = erasures.ask(email, ADMIN);
        erasures.agree(request, ANOTHER);
        return request;
    }

    private String stateOf(long request) {
        return rows.sql("SELECT state FROM erasure_request WHERE id = ?")
                .param(request)
                .query(String.class)
                .single();
    }

    private String waitsFor(long request) {
        return rows.sql("SELECT waits_for FROM erasure_request WHERE id = ?")
                .param(request)
                .query(String.class)
                .single();
    }

    private List<String> names() {
        return rows.sql("SELECT name FROM customer WHERE email = ?")
                .param(email)
                .query(String.class)
                .list();
    }

    private List<String> bodies(CaseNumber number) {
        return rows.sql("SELECT body FROM case_message WHERE case_number = ?")
                .param(number.value())
                .query(String.class)
                .list();
    }

    /** All that a customer can fill in, and what is written about them. */
    private String tellEverything() throws Exception {
        email = word("adr") + "@" + word("dom") + ".example.org";
        var complaint = reportedOnThePortal();
        var number = complaint.number();
        complaint.runJob("acknowledgeComplaint");
        answersOurLetterByMail(number);
        story.staff.note(number, manager, "Called, said " + word("note"));
        story.customer.write(complaint.token(), "One more thing: " + word("reply"), List.of());
        story.customer.write(
                complaint.token(),
                "A picture " + word("second"),
                List.of(new Upload(word("file") + ".txt", "text/plain", gzipped(word("gzip")))));
        representatives.note(
                number,
                new Representative.Given(
                        word("repname"), "FAMILY", word("rep") + "@example.org", null, true, "Seen: " + word("auth")),
                manager);
        careNeeds.note(number, new CareNeed.Given(true, "HEARING", "Write, " + word("care")), manager);
        complaint.complete("resolveComplaint", question());
        story.customer.write(complaint.token(), "At home: " + word("answered"), List.of());
        complaint.complete("resolveComplaint", decision());
        story.customer.judge(complaint.token(), false, "Still broken, " + word("reject"));
        complaint.complete("resolveComplaint", Story.decision());
        story.customer.judge(complaint.token(), true, "Fine, " + word("fine"));
        survey(number);
        posts();
        writesAMailOfTheirOwn();
        callsUs();
        hasAnIdea();
        isKnownElsewhere(number);
        return complaint.token();
    }

    private Story.Case reportedOnThePortal() throws Exception {
        var received = web.perform(multipart("/report")
                        .file(new MockMultipartFile(
                                "files",
                                word("upload") + ".txt",
                                "text/plain",
                                ("In the file: " + word("content")).getBytes(UTF_8)))
                        .param("key", "key-" + word("key"))
                        .param("text", "The engineer never came, says " + word("text"))
                        .param("desiredOutcome", "I want " + word("wish"))
                        .param("name", "Maria " + word("name"))
                        .param("email", email)
                        .param("product", "online-shop")
                        .param("timeZone", "Europe/London"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        var number = rows.sql("""
                        SELECT c.case_number FROM complaint c JOIN customer p ON p.id = c.customer_id WHERE p.email = ?
                        """).param(email).query(String.class).single();
        return story.of(new CaseNumber(number), received.getRedirectedUrl().replaceAll("(/case/[^/?]+).*", "$1"));
    }

    private void answersOurLetterByMail(CaseNumber number) throws Exception {
        var messageId = rows.sql("SELECT message_id FROM notification WHERE case_number = ? LIMIT 1")
                .param(number.value())
                .query(String.class)
                .single();
        mail.arrives("""
                Message-ID: <%s@mail.example.org>
                From: %s
                To: care@heed.example
                In-Reply-To: %s
                Subject: Re: %s
                Date: Sun, 22 Nov 2026 09:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                By mail: %s
                """.formatted(word("replyid"), email, messageId, word("replysubject"), word("replybody")));
    }

    private void posts() throws Exception {
        var post = """
                {"id": "%s", "author": {"name": "%s", "handle": "@%s", "email": "%s", "locale": "en"},
                 "text": "Nobody came, again: %s", "sentAt": "2026-11-20T08:30:00+01:00",
                 "url": "https://reviews.example/%s", "product": "online-shop", "kind": "complaint", "stars": 1}
                """.formatted(word("postid"), word("poster"), word("handle"), email, word("post"), word("url"));
        var now = Long.toString(outside.instant().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("shop-secret-of-the-tests".getBytes(UTF_8), "HmacSHA256"));
        web.perform(post("/api/webhooks/shop")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(post.getBytes(UTF_8))
                        .header("Heed-Timestamp", now)
                        .header(
                                "Heed-Signature",
                                "v1=" + HexFormat.of().formatHex(mac.doFinal((now + "." + post).getBytes(UTF_8)))))
                .andExpect(status().isAccepted());
    }

    private void writesAMailOfTheirOwn() throws Exception {
        mail.arrives("""
                Message-ID: <%s@mail.example.org>
                X-Household: %s
                From: %s <%s>
                To: care@heed.example
                Subject: %s
                Date: Sun, 22 Nov 2026 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=here

                --here
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                My bill is wrong =E2=80=93 %s
                --here
                Content-Type: text/plain; name="%s.txt"
                Content-Disposition: attachment; filename="%s.txt"
                Content-Transfer-Encoding: base64

                %s
                --here
                Content-Type: application/x-msdownload; name="%s.exe"
                Content-Disposition: attachment; filename="%s.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=
                --here--
                """.formatted(
                word("mailid"),
                word("header"),
                word("display"),
                email,
                word("subject"),
                word("mailbody"),
                word("mailfile"),
                last(),
                Base64.getEncoder().encodeToString(("In the mail's file: " + word("mailcontent")).getBytes(UTF_8)),
                word("refusedfile"),
                last()));
        rows.sql("""
                        SELECT m.case_number FROM inbound_message m WHERE m.sender_address = ? AND m.state = 'CASE'
                        """).param(email).query(String.class).list().forEach(this::close);
    }

    private void close(String number) {
        rows.sql("UPDATE complaint SET closed_at = ?, reopen_until = ?, closure = 'CONFIRMED' WHERE case_number = ?")
                .params(now(), now(), number)
                .update();
    }

    private void callsUs() {
        var caller = new Submission.CustomerDetails(
                "Call " + word("caller"), email, "+48 61 555 01 02", Locale.ENGLISH, null);
        var told = new Submission(
                "phone", caller, "online-shop", null, "UK", "Said on the phone " + word("said"), word("wanted"), false);
        var notes = new IntakeNotes(null, new CareNeed.Given(true, "SIGHT", word("sight")), "agent");
        close(intake.receive(UUID.randomUUID().toString(), told, List.of(), notes)
                .caseNumber()
                .value());
    }

    private void survey(CaseNumber complaint) {
        var customer = surveys.customerOf(complaint);
        consents.give(customer, Purpose.RESEARCH, Locale.ENGLISH, "agent");
        preferences.choose(customer, complaint, new ContactChoice(ContactWay.EMAIL, true, null), "link");
        var asked = surveys.about(complaint).sent();
        asked.answered(5, "Well done, " + word("survey"));
    }

    private void hasAnIdea() throws Exception {
        web.perform(post("/idea")
                        .param("key", "idea-" + word("ideakey"))
                        .param("text", "Show the price earlier, " + word("idea") + " [idea 0.9]")
                        .param("email", email)
                        .param("website", ""))
                .andExpect(status().is3xxRedirection());
    }

    /** What other systems, calls and members of staff know of the customer. */
    private void isKnownElsewhere(CaseNumber complaint) {
        var customer = surveys.customerOf(complaint);
        var order = word("order");
        sql(
                "INSERT INTO customer_contract (reference, customer_id, product) VALUES (?, ?, 'of-erasures-only')",
                word("contract"),
                customer);
        sql(
                "INSERT INTO customer_order (reference, customer_id, product, state, carrier, tracking_number, changed_at) VALUES (?, ?, 'online-shop', 'DELIVERED', 'dhl', ?, ?)",
                order,
                customer,
                word("track"),
                now());
        sql(
                "INSERT INTO friction (customer_id, kind, points, half_life_days, source, source_id, at) VALUES (?, 'LATE', 1, 7, 'test', ?, ?)",
                customer,
                word("friction"),
                now());
        sql(
                "INSERT INTO care_call (number, customer_id, reason, team, wanted_at, not_before, overdue_at, said, ended_at) VALUES (?, ?, 'FRUSTRATION', 'service', ?, ?, ?, ?, ?)",
                CaseNumber.of("CC", 900_000_000L + System.nanoTime() % 90_000_000)
                        .value(),
                customer,
                now(),
                now(),
                now(),
                word("call"),
                now());
        sql(
                "INSERT INTO register_entry (source, external_id, received_on, name, email, zip, text, text_is_stand_in, desired_outcome, imported_at, imported_by) VALUES ('test', ?, ?, ?, ?, ?, ?, FALSE, ?, ?, 'admin')",
                UUID.randomUUID().toString(),
                LocalDate.of(2026, 11, 1),
                word("regname"),
                email,
                "00-001",
                word("regtext"),
                word("regwish"),
                now());
        sql(
                "INSERT INTO survey_imported (source, line, measure, score, words, imported_at) VALUES (?, 1, 'NPS', 3, ?, ?)",
                "test-" + UUID.randomUUID(),
                "Write to " + email + ", " + word("imported"),
                now());
        sql(
                "INSERT INTO survey_occasion (occasion_key, occasion, customer_id, at) VALUES (?, 'DELIVERY', ?, ?)",
                "delivery:" + order,
                customer,
                now());
        sql(
                "INSERT INTO remedy (case_number, description, due_at, done_at, done_by, done_note) VALUES (?, ?, ?, ?, 'agent', ?)",
                complaint.value(),
                word("remedy"),
                now(),
                now(),
                word("done"));
        sql(
                "INSERT INTO branch_inquiry (case_number, branch, assignee, asked_at, answer_by, found, done, measure, remark) VALUES (?, 'harbour', 'branch', ?, ?, ?, ?, ?, ?)",
                complaint.value(),
                now(),
                now(),
                word("found"),
                word("did"),
                word("measure"),
                word("remark"));
        var recovery = rows.sql("SELECT number FROM survey WHERE customer_id = ?")
                .param(customer)
                .query(String.class)
                .single();
        sql(
                "INSERT INTO survey_recovery (survey, owner, team, wanted_at, lead_at, manager_at, said, action, ended_at) VALUES (?, 'agent', 'service', ?, ?, ?, ?, ?, ?)",
                recovery,
                now(),
                now(),
                now(),
                word("recsaid"),
                word("recdid"),
                now());
        sql(
                "INSERT INTO legal_hold (customer_id, reason, placed_by, placed_at, lifted_by, lifted_at) VALUES (?, ?, 'admin', ?, 'admin2', ?)",
                customer,
                word("hold"),
                now(),
                now());
        var outreach = CaseNumber.of("OR", 900_000_000L + System.nanoTime() % 90_000_000)
                .value();
        sql(
                "INSERT INTO outreach (number, source, subject, kind, state, title, title_pl, reference, opened_at, ended_at, audience_size) VALUES (?, 'tracking', ?, 'DELIVERY_DELAY', 'ENDED', ?, ?, ?, ?, ?, 1)",
                outreach,
                "dhl " + order,
                "Order " + order + " is late",
                "Zamówienie " + order,
                order,
                now(),
                now());
        sql("INSERT INTO audience (outreach, customer_id, reference) VALUES (?, ?, ?)", outreach, customer, order);
        sql(
                "INSERT INTO outreach_development (outreach, place, stage, words, heard_at, heard_from, noticed_at) VALUES (?, 1, 'ANNOUNCEMENT', ?, ?, 'tracking', ?)",
                outreach,
                "Neighbour " + word("neighbour"),
                now(),
                now());
        sql(
                "INSERT INTO outreach_signal (source, signal_id, phase, outreach, received_at) VALUES ('tracking', ?, 'BEGUN', ?, ?)",
                word("signal"),
                outreach,
                now());
        sql(
                "INSERT INTO outreach_episode (source, matter, subject) VALUES ('tracking', ?, ?)",
                word("matter"),
                "dhl " + order);
    }

    private Map<String, Object> question() {
        var data = new HashMap<>(Story.question());
        data.put("question", "Are you at home, " + word("question") + "?");
        return data;
    }

    private Map<String, Object> decision() {
        var data = Story.decision();
        data.put("problem", "Missed again: " + word("problemb"));
        data.put("actionTaken", "Booked: " + word("action"));
        data.put("answer", "I am sorry, " + word("answer") + ". The engineer comes tomorrow at 8.");
        return data;
    }

    private String figures() {
        var today = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC);
        var year = new Period(today.minusDays(300), today);
        return String.join(
                "\n",
                insight.of(year, manager).toString().replaceAll("title=[^,\\]]*, titlePl=[^,\\]]*", ""),
                promises.keptRate(Set.of("service", "billing", "digital"), year.from(), year.until())
                        .toString(),
                counts(
                        "SELECT CONCAT_WS(' ', cause, outcome, COUNT(*), SUM(amount)) FROM resolution GROUP BY cause, outcome"),
                counts(
                        "SELECT CONCAT_WS(' ', product, stage, closure, COUNT(*)) FROM complaint GROUP BY product, stage, closure"),
                counts(
                        "SELECT CONCAT_WS(' ', measure, score, COUNT(*), COUNT(words)) FROM survey GROUP BY measure, score"),
                counts("SELECT CONCAT_WS(' ', source, severity, COUNT(*)) FROM verbatim GROUP BY source, severity"));
    }

    private String counts(String sql) {
        return String.join("\n", rows.sql(sql).query(String.class).list());
    }

    private String logged() {
        var all = new StringBuilder();
        for (var event : List.copyOf(log.list)) {
            all.append(event.getFormattedMessage()).append('\n');
            for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                all.append(cause.getMessage()).append('\n');
            }
        }
        return all.toString();
    }

    private void letPass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(story.clock.instant().plus(time)));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(story.clock.instant(), ZoneOffset.UTC);
    }

    private void sql(String sql, Object... values) {
        rows.sql(sql).params(values).update();
    }

    private String word(String about) {
        var word = "zq" + about + run;
        words.add(word);
        return word;
    }

    private String last() {
        return words.get(words.size() - 1);
    }

    private static byte[] gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String letters(long seed) {
        var all = new StringBuilder();
        for (long rest = Math.abs(seed); rest > 0 && all.length() < 8; rest /= 26) {
            all.append((char) ('a' + rest % 26));
        }
        return all.toString();
    }
}
