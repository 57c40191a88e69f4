package io.heed.theme.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.Severity;
import io.heed.complaint.process.PathReport;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Heard;
import io.heed.theme.Theme;
import io.heed.theme.ThemeEnding;
import io.heed.theme.ThemeSuggestions;
import io.heed.theme.Themes;
import io.heed.theme.Verbatim;
import io.heed.theme.Verbatims;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code theme-review}, with the real delegates and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThemeReviewPathsTest {

    private static final Actor AGENT = new Actor("agent", Role.AGENT, "service");

    @Autowired
    PathReport paths;

    @Autowired
    Themes themes;

    @Autowired
    Verbatims verbatims;

    @Autowired
    ThemeEnding ending;

    @Autowired
    ThemeSuggestions suggestions;

    @Autowired
    TaskWork work;

    @Autowired
    WorkItems workItems;

    @Autowired
    StaffDirectory staff;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient rows;

    /** Words of this test alone, so that nothing that another test said is like them. */
    private final String lately = letters();

    private final String noun = letters();

    @BeforeEach
    void theReportListens() {
        AbstractAssertions.init(engine);
        paths.testBegins();
        rows.sql("DELETE FROM verbatim").update();
    }

    @AfterEach
    void backToThePresent(TestInfo test) {
        paths.testEnded(test.getTestMethod().orElseThrow().getName());
        ClockUtil.reset();
    }

    @Test
    void wordsThatAreAlikeAreConfirmedAndWatched() {
        var theme = suggested(6, Severity.NORMAL);
        assertThat(running(theme)).isWaitingAt("confirmTheme");
        assertThat(task(theme).team()).isEqualTo("service");
        assertThat(task(theme).dueAt()).isEqualTo(themes.get(theme).reviewBy());
        assertThat(themes.get(theme).words()).contains(noun);

        complete(theme, confirmation());

        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.CONFIRMED);
        assertThat(themes.get(theme).titles()).isEqualTo(new Theme.Titles("Visits are missed", "Wizyty przepadają"));
        assertThat(belonging(theme)).isEqualTo(6);
        assertThat(running(theme)).isWaitingAt("themeSilenceDue").hasPassed("weighTheme");
        assertThat(themes.get(theme).overAt()).as("six are fewer than fifteen").isNull();
    }

    @Test
    void whatIsTooMuchAlreadyIsToldAtOnce() {
        var theme = suggested(6, Severity.HIGH);
        complete(theme, confirmation());
        assertThat(themes.get(theme).overAt()).isNotNull();
        assertThat(events(theme)).contains("Suggested", "Confirmed", "Assigned", "OverThreshold");
    }

    @Test
    void passingTheThresholdIsToldOnceInAWindow() {
        var theme = opened();
        for (int each = 0; each < 5; each++) {
            themes.assign(theme, List.of(said(each, Severity.HIGH)), AGENT);
        }
        assertThat(running(theme))
                .hasPassed("reportThreshold", "thresholdReported")
                .isWaitingAt("themeSilenceDue");
        assertThat(count(theme, "OverThreshold")).isEqualTo(1);
        assertThat(fact(theme, "OverThreshold")).contains("\"contacts\":\"5\"", "\"windowDays\":\"30\"");

        themes.assign(theme, List.of(said(9, Severity.HIGH)), AGENT);
        assertThat(count(theme, "OverThreshold")).as("the window is not over").isEqualTo(1);

        letPass(Duration.ofDays(31));
        for (int each = 20; each < 25; each++) {
            themes.assign(theme, List.of(said(each, Severity.HIGH)), AGENT);
        }
        assertThat(count(theme, "OverThreshold")).isEqualTo(2);
    }

    @Test
    void whatItCostsIsTooMuchAsWell() {
        var theme = opened();
        var one = said(1, Severity.NORMAL);
        rows.sql("UPDATE verbatim SET cost_cents = 250000 WHERE id = ?")
                .param(one)
                .update();
        themes.assign(theme, List.of(one), AGENT);
        assertThat(count(theme, "OverThreshold")).isEqualTo(1);
        assertThat(fact(theme, "OverThreshold")).contains("\"costCents\":\"250000\"");
    }

    @Test
    void whatDoesNotBelongToTheRestIsLeftOut() {
        var theme = suggested(6, Severity.NORMAL);
        var out = members(theme).get(5);
        complete(theme, with(confirmation(), "leaveOut", List.of(Long.toString(out))));
        assertThat(belonging(theme)).isEqualTo(5);
        assertThat(rows.sql("SELECT theme FROM verbatim WHERE id = ?")
                        .param(out)
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void atLeastOneIsLeftIn() {
        var theme = suggested(5, Severity.NORMAL);
        var all = members(theme).stream().map(each -> Long.toString(each)).toList();
        assertThatThrownBy(() -> complete(theme, with(confirmation(), "leaveOut", all)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("leaveOut"));
        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.SUGGESTED);
        assertThat(belonging(theme)).isZero();
    }

    @Test
    void aThemeHasATitleBeforeItIsConfirmed() {
        var theme = suggested(5, Severity.NORMAL);
        assertThatThrownBy(() -> complete(theme, Map.of("verdict", "confirm", "team", "service")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("titleEn"));
        assertThatThrownBy(() -> complete(theme, Map.of("verdict", "join", "into", theme.value())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("into"));
        assertThatThrownBy(() -> complete(theme, Map.of("verdict", "reject", "reason", "no")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThat(running(theme)).isWaitingAt("confirmTheme");
    }

    @Test
    void aSuggestionJoinsAThemeThereIs() {
        var target = opened();
        var theme = suggested(5, Severity.NORMAL);
        complete(theme, Map.of("verdict", "join", "into", target.value()));
        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.MERGED);
        assertThat(themes.get(theme).mergedInto()).isEqualTo(target);
        assertThat(belonging(target)).isEqualTo(5);
        assertThat(passed(theme)).contains("themeJoined");
    }

    @Test
    void whatIsNoThemeIsNotSuggestedAgain() {
        var theme = suggested(5, Severity.NORMAL);
        complete(theme, Map.of("verdict", "reject", "reason", "They only say thank you."));
        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.REJECTED);
        assertThat(passed(theme)).contains("themeRejected");
        assertThat(suggestions.look().groups()).isZero();
    }

    @Test
    void whatNobodyDecidesGoesToTheLead() {
        var theme = suggested(5, Severity.NORMAL);
        fireTimer(theme, "themeReviewOverdue");
        assertThat(running(theme)).hasPassed("handThemeOver", "themeHandedOver").isWaitingAt("confirmTheme");
        assertThat(task(theme).assignee()).isEqualTo(staff.leadOf("service").username());
        assertThat(events(theme)).contains("ReviewLate");

        complete(theme, confirmation());
        assertThat(running(theme)).isWaitingAt("themeSilenceDue");
    }

    @Test
    void aThemeThatIsSilentForLongIsRetired() {
        var theme = opened();
        fireTimer(theme, "themeSilenceDue");
        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.RETIRED);
        assertThat(passed(theme)).contains("retireTheme", "themeRetired");
    }

    @Test
    void whatIsEndedByHandIsWatchedByNobody() {
        var theme = opened();
        ending.retire(theme, "We do not sell it any more.", themes.get(theme).version(), AGENT);
        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.RETIRED);
        assertThat(passed(theme)).contains("themeEnded", "watchGivenUp").doesNotContain("retireTheme");
    }

    @Test
    void whatBecomesPartOfAnotherMayBeTooMuchTogether() {
        var theme = opened();
        var other = opened();
        for (int each = 0; each < 4; each++) {
            themes.assign(theme, List.of(said(each, Severity.HIGH)), AGENT);
        }
        themes.assign(other, List.of(said(9, Severity.LOW)), AGENT);
        assertThat(count(other, "OverThreshold")).isZero();

        ending.merge(theme, other.value(), "The same visits.", themes.get(theme).version(), AGENT);

        assertThat(passed(theme)).contains("themeEnded", "watchGivenUp");
        assertThat(count(other, "OverThreshold")).isEqualTo(1);
        assertThat(running(other)).isWaitingAt("themeSilenceDue");
    }

    @Test
    void whoeverMentionsItKeepsItWatched() {
        var theme = opened();
        letPass(Duration.ofDays(100));
        themes.assign(theme, List.of(said(1, Severity.NORMAL)), AGENT);
        fireTimer(theme, "themeSilenceDue");
        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.CONFIRMED);
        assertThat(running(theme)).isWaitingAt("themeSilenceDue");
        assertThat(due(theme, "themeSilenceDue")).isAfter(clock.instant());
    }

    @Test
    void whatIsLikeAThemeIsSuggestedForItOnce() {
        var theme = suggested(5, Severity.NORMAL);
        complete(theme, confirmation());
        said(6, Severity.NORMAL);
        assertThat(suggestions.look().additions()).isEqualTo(1);
        assertThat(suggestions.look().additions()).isZero();
        assertThat(belonging(theme)).as("a person decides").isEqualTo(5);
    }

    @Test
    void aSecondNightSuggestsNothingTwice() {
        suggested(5, Severity.NORMAL);
        assertThat(suggestions.look()).isEqualTo(new ThemeSuggestions.Suggested(0, 0));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(ThemeReviewing.KEY, Path.of("target/paths/theme-review.txt")))
                .isEmpty();
    }

    private CaseNumber opened() {
        return themes.open(new Theme.Titles("Visits are missed", "Wizyty przepadają"), null, "service", AGENT);
    }

    private CaseNumber suggested(int members, Severity severity) {
        for (int each = 0; each < members; each++) {
            said(each, severity);
        }
        assertThat(suggestions.look().groups()).isEqualTo(1);
        return new CaseNumber(
                rows.sql("SELECT number FROM theme WHERE state = 'SUGGESTED' ORDER BY number DESC LIMIT 1")
                        .query(String.class)
                        .single());
    }

    private long said(int which, Severity severity) {
        var reference = UUID.randomUUID().toString();
        verbatims.keep(new Heard(
                Verbatim.Source.POST,
                reference,
                null,
                null,
                null,
                null,
                "en",
                clock.instant(),
                "The " + noun + " was " + lately + " once more, says number " + "x".repeat(which + 3),
                severity,
                0));
        return rows.sql("SELECT id FROM verbatim WHERE reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .replaceAll("[^0-9a-f]", "")
                .chars()
                .mapToObj(each -> Character.toString('a' + each % 19))
                .collect(Collectors.joining())
                .substring(0, 12)
                .replaceAll("s$", "k");
    }

    private static Map<String, Object> confirmation() {
        return Map.of(
                "verdict", "confirm",
                "titleEn", "Visits are missed",
                "titlePl", "Wizyty przepadają",
                "team", "service");
    }

    private static Map<String, Object> with(Map<String, Object> data, String key, Object value) {
        var more = new HashMap<>(data);
        more.put(key, value);
        return more;
    }

    private List<Long> members(CaseNumber theme) {
        return rows.sql("SELECT verbatim FROM theme_suggestion WHERE theme = ? ORDER BY verbatim")
                .param(theme.value())
                .query(Long.class)
                .list();
    }

    private int belonging(CaseNumber theme) {
        return rows.sql("SELECT COUNT(*) FROM verbatim WHERE theme = ?")
                .param(theme.value())
                .query(Integer.class)
                .single();
    }

    private List<String> events(CaseNumber theme) {
        return rows.sql("SELECT event FROM audit_record WHERE case_number = ? AND category = 'EVENT' ORDER BY id")
                .param(theme.value())
                .query(String.class)
                .list();
    }

    private long count(CaseNumber theme, String event) {
        return events(theme).stream().filter(event::equals).count();
    }

    private String fact(CaseNumber theme, String event) {
        return rows.sql("SELECT facts FROM audit_record WHERE case_number = ? AND event = ? ORDER BY id LIMIT 1")
                .param(theme.value())
                .param(event)
                .query(String.class)
                .single();
    }

    private void complete(CaseNumber theme, Map<String, Object> data) {
        var task = task(theme);
        work.complete(task.taskId(), task.assignee() == null ? AGENT : actor(task.assignee()), data);
    }

    private Actor actor(String username) {
        var member = staff.find(username).orElseThrow();
        return new Actor(username, member.role(), member.team());
    }

    private WorkItem task(CaseNumber theme) {
        var open = workItems.ofCase(theme);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private ProcessInstance running(CaseNumber theme) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(theme.value(), ThemeReviewing.KEY)
                .singleResult();
    }

    private List<String> passed(CaseNumber theme) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(theme.value())
                .singleResult();
        assertThat(instance.getEndTime()).as("it has ended").isNotNull();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(each -> each.getActivityId())
                .toList();
    }

    private Instant due(CaseNumber theme, String timer) {
        return management
                .createJobQuery()
                .processInstanceId(running(theme).getId())
                .activityId(timer)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private void fireTimer(CaseNumber theme, String timer) {
        var job = management
                .createJobQuery()
                .processInstanceId(running(theme).getId())
                .activityId(timer)
                .singleResult();
        if (job.getDuedate().toInstant().isAfter(clock.instant())) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        management.executeJob(job.getId());
    }

    private void letPass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(time)));
    }
}
