package io.heed.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.audit.chain.SealedChain;
import io.heed.audit.history.CaseHistoryKeeping;
import io.heed.complaint.process.Story;
import io.heed.engine.HistoryKeeping;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** When the time of an ended case is over its words go, and everything that is counted stays. */
@HeedTest
class ExpiryTest {

    private static final Actor ADMIN = new Actor("admin", Role.ADMIN, null);
    private static final Actor ANOTHER = new Actor("admin2", Role.ADMIN, null);
    private static final Duration TEN_YEARS = Duration.ofDays(3651);

    @Autowired
    private Story story;

    @Autowired
    private Expiry expiry;

    @Autowired
    private Holds holds;

    @Autowired
    private Periods periods;

    @Autowired
    private HistoryKeeping keeping;

    @Autowired
    private HistoryService engineHistory;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseHistoryKeeping history;

    @Autowired
    private SealedChain chain;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private MockMvc web;

    private final String email = "expiry-" + UUID.randomUUID() + "@example.org";

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
        rows.sql("UPDATE retention_lease SET leased_until = NULL, done_at = NULL")
                .update();
    }

    @Test
    void whenThePeriodIsOverTheWordsGoAndTheFiguresStay() {
        var number = closed();
        letPass(Duration.ofDays(3649));
        expiry.run();
        assertThat(bodies(number)).contains(Story.WORDS);

        var figures = figures();
        assertThat(chain.wrong()).isEmpty();
        letPass(Duration.ofDays(2));
        assertThat(expiry.run()).isPositive();
        assertThat(bodies(number)).containsOnly("—");
        assertThat(answers(number)).containsOnly("—");
        assertThat(letters(number)).containsOnly("");
        assertThat(figures()).isEqualTo(figures);
        assertThat(chain.wrong()).as("the chain stays true").isEmpty();
        assertThat(rows.sql("SELECT COUNT(*) FROM audit_erased_case WHERE case_number = ?")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(rows.sql(
                                "SELECT CONCAT(event, ' ', actor) FROM audit_record WHERE category = 'ADMIN' AND event LIKE 'Cases%' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("CasesExpired heed");
        assertThat(expiry.run()).as("a second night finds nothing").isZero();
    }

    @Test
    void whoHasNothingLeftWithUsIsForgottenAndWhoHasAContractIsNot() {
        closed();
        var other = "bound-" + UUID.randomUUID() + "@example.org";
        closed(other);
        var contract = "C-" + UUID.randomUUID();
        rows.sql("INSERT INTO customer_contract (reference, customer_id, product) "
                        + "SELECT ?, id, 'online-shop' FROM customer WHERE email = ?")
                .params(contract, other)
                .update();
        letPass(TEN_YEARS);
        expiry.run();
        assertThat(named(email)).isZero();
        assertThat(named(other)).isEqualTo(1);
        assertThat(chain.wrong()).isEmpty();

        rows.sql("UPDATE customer_contract SET ends_on = '2000-01-01' WHERE reference = ?")
                .param(contract)
                .update();
        expiry.run();
        assertThat(named(other)).isZero();
        assertThat(chain.wrong()).isEmpty();
        var again = story.reported("Maria Nowak", other, Story.WORDS, "online-shop", "UK");
        assertThat(named(other)).as("whoever writes is somebody new").isEqualTo(1);
        assertThat(again.number()).isNotNull();
    }

    private int named(String address) {
        return rows.sql("SELECT COUNT(*) FROM customer WHERE email = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatMustBeKeptStaysUntilTwoHaveLiftedIt() {
        var number = closed();
        var hold = holds.place(number.value(), false, "A court wants it", ADMIN);
        letPass(TEN_YEARS);
        expiry.run();
        assertThat(bodies(number)).contains(Story.WORDS);

        holds.lift(hold, ADMIN);
        holds.lift(hold, ANOTHER);
        expiry.run();
        assertThat(bodies(number)).containsOnly("—");
    }

    @Test
    void whatMustBeKeptOfACustomerIsKeptInAllTheirCases() {
        var number = closed();
        var other = closed();
        holds.place(other.value(), true, "A court wants all of it", ADMIN);
        letPass(TEN_YEARS);
        expiry.run();
        assertThat(bodies(number)).contains(Story.WORDS);
        rows.sql("UPDATE legal_hold SET lifted_at = placed_at, lifted_by = 'admin' WHERE lifted_at IS NULL")
                .update();
    }

    @Test
    void anOpenCaseIsNeverTouchedWhateverTheHistorySays() {
        var open = story.reported("Maria Nowak", email, Story.WORDS, "online-shop", "UK");
        open.runJob("acknowledgeComplaint");
        history.write(List.of(open.number()));
        letPass(TEN_YEARS);
        expiry.run();
        assertThat(bodies(open.number())).contains(Story.WORDS);

        rows.sql("UPDATE history_case SET running = FALSE, closed_at = opened_at WHERE number = ?")
                .param(open.number().value())
                .update();
        expiry.run();
        assertThat(bodies(open.number()))
                .as("the history is wrong, the case is not")
                .contains(Story.WORDS);
        history.write(List.of(open.number()));
    }

    @Test
    void anOpenCaseThatIsOlderThanFourFifthsOfThePeriodIsTrouble() throws Exception {
        var open = story.reported("Maria Nowak", email, Story.WORDS, "online-shop", "UK");
        history.write(List.of(open.number()));
        letPass(Duration.ofDays(2919));
        assertThat(longOpen()).doesNotContain(open.number());
        letPass(Duration.ofDays(2));
        assertThat(longOpen()).contains(open.number());
        var page = web.perform(get("/desk/trouble").with(user("manager").roles("MANAGER")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("open for nearly as long as ended ones are kept");
    }

    @Test
    void whatWasNotedBeforeACrashIsOverwrittenByTheNextNight() {
        var number = closed();
        letPass(TEN_YEARS);
        rows.sql("CREATE OR REPLACE TRIGGER stopped BEFORE UPDATE ON resolution FOR EACH ROW"
                        + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stopped'")
                .update();
        try {
            assertThatThrownBy(() -> expiry.run()).hasMessageContaining("stopped");
        } finally {
            rows.sql("DROP TRIGGER stopped").update();
        }
        assertThat(answers(number)).doesNotContain("—");
        expiry.run();
        assertThat(answers(number)).containsOnly("—");
    }

    @Test
    void theEngineForgetsNeitherWhatRunsNorWhatMustBeKept() {
        var open = story.reported("Maria Nowak", email, Story.WORDS, "online-shop", "UK");
        var over = closed();
        var held = closed();
        var hold = holds.place(held.value(), false, "A court wants it", ADMIN);
        assertThat(removalTimes(held)).containsOnly("never");
        assertThat(removalTimes(over)).doesNotContain("never");

        letPass(Duration.ofDays(4000));
        var before = removalTimes(over);
        expiry.run();
        assertThat(removalTimes(open.number()))
                .allMatch(day -> day.compareTo(days(300)) > 0)
                .isNotEmpty();
        assertThat(removalTimes(over)).isEqualTo(before).allMatch(day -> day.compareTo(days(60)) < 0);
        assertThat(removalTimes(held)).containsOnly("never");

        holds.lift(hold, ADMIN);
        holds.lift(hold, ANOTHER);
        assertThat(removalTimes(held)).doesNotContain("never").allMatch(day -> day.compareTo(days(300)) > 0);
        assertThat(rows.sql("SELECT COUNT(*) FROM ACT_RU_BATCH")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The engine's own job, run for real, removes by the day alone: what must stay was given another day before. */
    @Test
    void theEnginesCleanUpTakesWhatIsOverAndNothingElse() throws Exception {
        var open = story.reported("Maria Nowak", email, Story.WORDS, "online-shop", "UK");
        var over = closed();
        var held = closed();
        var hold = holds.place(held.value(), false, "A court wants it", ADMIN);
        letPass(TEN_YEARS);
        var young = closed();
        keeping.keep(List.of(open.number(), over, young), story.clock.instant().minus(Duration.ofDays(1)));
        var rootsOver = roots(over);

        expiry.run();
        int flows = flowsTaken(over);
        cleanUpTheEnginesHistory();

        assertThat(remembered(rootsOver)).as("of the case that is over").isEmpty();
        for (var kept : List.of(open.number(), held, young)) {
            assertThat(remembered(roots(kept)))
                    .as("of %s", kept)
                    .contains("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_VARINST", "ACT_HI_DECINST");
        }
        assertThat(flowsTaken(over)).isEqualTo(flows);
        for (var page : List.of("", "/dossier.json", "/dossier.pdf")) {
            web.perform(get("/audit/cases/" + over + page).with(user("auditor").roles("AUDITOR")))
                    .andExpect(status().isOk());
        }
        open.runJob("acknowledgeComplaint");
        open.complete("resolveComplaint", Story.decision());
        story.customer.judge(open.token(), true, "Thank you");
        rows.sql("UPDATE legal_hold SET lifted_at = placed_at, lifted_by = 'admin' WHERE id = ?")
                .param(hold)
                .update();
    }

    private void cleanUpTheEnginesHistory() {
        engineHistory.cleanUpHistoryAsync(true);
        for (var round = 0; round < 5; round++) {
            engineHistory.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<String> roots(CaseNumber number) {
        return ofCase("SELECT DISTINCT ROOT_PROC_INST_ID_ FROM ACT_HI_PROCINST WHERE BUSINESS_KEY_ = ?", number);
    }

    private int flowsTaken(CaseNumber number) {
        return rows.sql("SELECT COUNT(*) FROM flow_taken WHERE case_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    /** The tables of the engine that still hold something of these instances. */
    private List<String> remembered(List<String> roots) {
        assertThat(roots).isNotEmpty();
        return rows
                .sql("SELECT TABLE_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND COLUMN_NAME = 'ROOT_PROC_INST_ID_' AND TABLE_NAME NOT LIKE 'ACT_RU%'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> rows.sql("SELECT COUNT(*) FROM " + table + " WHERE ROOT_PROC_INST_ID_ IN (:roots)")
                                .param("roots", roots)
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    @Test
    void oneNodeAtATimeCleansUp() {
        rows.sql("UPDATE retention_lease SET leased_until = ?")
                .param(LocalDateTime.ofInstant(story.clock.instant().plusSeconds(600), ZoneOffset.UTC))
                .update();
        assertThatThrownBy(() -> expiry.run()).isInstanceOf(Conflict.class);
    }

    private CaseNumber closed() {
        return closed(email);
    }

    private CaseNumber closed(String address) {
        var complaint = story.reported("Maria Nowak", address, Story.WORDS, "online-shop", "UK");
        complaint.runJob("acknowledgeComplaint");
        complaint.complete("resolveComplaint", Story.decision());
        story.customer.judge(complaint.token(), true, "Thank you");
        history.write(List.of(complaint.number()));
        return complaint.number();
    }

    /** Of the case's instances, steps, variables and decisions. */
    private List<String> removalTimes(CaseNumber number) {
        return rows.sql("""
                        SELECT DISTINCT IFNULL(DATE(r.REMOVAL_TIME_), 'never') FROM (
                          SELECT ROOT_PROC_INST_ID_, REMOVAL_TIME_ FROM ACT_HI_PROCINST
                          UNION ALL SELECT ROOT_PROC_INST_ID_, REMOVAL_TIME_ FROM ACT_HI_ACTINST
                          UNION ALL SELECT ROOT_PROC_INST_ID_, REMOVAL_TIME_ FROM ACT_HI_VARINST
                          UNION ALL SELECT ROOT_PROC_INST_ID_, REMOVAL_TIME_ FROM ACT_HI_DETAIL
                          UNION ALL SELECT ROOT_PROC_INST_ID_, REMOVAL_TIME_ FROM ACT_HI_DECINST) r
                          JOIN ACT_HI_PROCINST p ON p.ID_ = r.ROOT_PROC_INST_ID_
                         WHERE p.BUSINESS_KEY_ = ?
                        """).param(number.value()).query(String.class).list();
    }

    private String days(int ahead) {
        return LocalDateTime.ofInstant(story.clock.instant(), ZoneOffset.UTC)
                .plusDays(ahead)
                .toLocalDate()
                .toString();
    }

    private List<CaseNumber> longOpen() {
        return periods.longOpen().stream().map(fact -> fact.number()).toList();
    }

    private List<String> bodies(CaseNumber number) {
        return ofCase("SELECT body FROM case_message WHERE case_number = ?", number);
    }

    private List<String> answers(CaseNumber number) {
        return ofCase("SELECT answer FROM resolution WHERE case_number = ?", number);
    }

    private List<String> letters(CaseNumber number) {
        return ofCase("SELECT text_body FROM notification WHERE case_number = ?", number);
    }

    private List<String> ofCase(String sql, CaseNumber number) {
        return rows.sql(sql).param(number.value()).query(String.class).list();
    }

    private List<String> figures() {
        return rows.sql("""
                        SELECT CONCAT_WS(' ', cause, outcome, COUNT(*), SUM(amount)) FROM resolution GROUP BY cause, outcome
                        UNION ALL
                        SELECT CONCAT_WS(' ', product, stage, closure, COUNT(*)) FROM complaint
                         GROUP BY product, stage, closure
                        UNION ALL
                        SELECT CONCAT_WS(' ', source, severity, COUNT(*)) FROM verbatim GROUP BY source, severity
                        """).query(String.class).list();
    }

    private void letPass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(story.clock.instant().plus(time)));
    }
}
