package io.heed.outreach.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.PathReport;
import io.heed.outreach.Afterword;
import io.heed.outreach.OutreachDraft;
import io.heed.outreach.OutreachOutcome;
import io.heed.outreach.OutreachState;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import io.heed.outreach.SignalReceipt;
import io.heed.outreach.Stage;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code proactive-outreach}, with the real delegates, worker and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProactiveOutreachPathsTest {

    private static final Path REPORT = Path.of("target/paths/proactive-outreach.txt");

    @Autowired
    PathReport paths;

    @Autowired
    OutreachStory story;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void assertOnThisEngine() {
        AbstractAssertions.init(engine);
        paths.testBegins();
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent(TestInfo test) {
        paths.testEnded(test.getTestMethod().orElseThrow().getName());
        ClockUtil.reset();
    }

    @Test
    void anOutageIsToldUpdatedAndEndedWithExactlyOneMessageEach() {
        var skill = OutreachStory.level();
        var customers = story.customers(4, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.announced();
        assertThat(outreach.letters()).isEqualTo(4);
        assertThat(outreach.running()).isWaitingAt("untilNews");

        story.letPass(Duration.ofHours(1));
        assertThat(outage.tell(SignalPhase.UPDATED, "A cable is broken.").outcome())
                .isEqualTo(SignalReceipt.Outcome.JOINED);
        outreach.runJob("openWave");
        outreach.deliver();
        story.letPass(Duration.ofHours(1));
        outage.tell(SignalPhase.RESOLVED, "The cable is mended.");
        outreach.runJob("openWave");
        outreach.deliver();

        assertThat(outreach.lettersTo(customers.get(0)))
                .containsExactly(
                        "Trouble with Home internet", "News: trouble with Home internet", "Home internet works again");
        assertThat(outreach.lettersTo(customers.get(1)).get(2)).isEqualTo("Znów działa: Internet domowy");
        assertThat(outreach.letters()).isEqualTo(12);
        assertThat(outreach.running()).isWaitingAt("askDue").hasPassed("developmentsTold", "customersInformed");
        assertThat(outreach.row().state()).isEqualTo(OutreachState.FOLLOWING_UP);
    }

    @Test
    void whomAnIncidentComesToConcernJoinsWithItsNextUpdateAndReadsThatFirst() {
        var skill = OutreachStory.level();
        var known = story.customers(2, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.announced();
        var newcomer = story.customer(Locale.ENGLISH);
        story.contract(newcomer, "home-internet", skill);

        story.letPass(Duration.ofHours(1));
        outage.tell(SignalPhase.UPDATED, "A cable is broken.");
        outreach.runJob("openWave");
        outreach.deliver();
        var late = story.customer(Locale.ENGLISH);
        story.contract(late, "home-internet", skill);
        story.letPass(Duration.ofHours(1));
        outage.tell(SignalPhase.RESOLVED, "It is mended.");
        outreach.runJob("openWave");
        outreach.deliver();

        assertThat(outreach.lettersTo(newcomer))
                .containsExactly("News: trouble with Home internet", "Home internet works again");
        assertThat(outreach.lettersTo(known.get(0))).hasSize(3);
        assertThat(outreach.lettersTo(late)).isEmpty();
        assertThat(outreach.row().audienceSize()).isEqualTo(3);
    }

    @Test
    void whatIsHeardAfterTheEndIsNotedAndChangesNothing() {
        var skill = OutreachStory.level();
        story.customers(1, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = over(outage);
        var letters = outreach.letters();

        story.letPass(Duration.ofHours(1));
        var receipt = outage.tell(SignalPhase.UPDATED, "It was a digger.");
        outreach.deliver();

        assertThat(receipt.outcome()).isEqualTo(SignalReceipt.Outcome.NOTED);
        assertThat(receipt.outreach()).isEqualTo(outreach.number);
        assertThat(story.outreaches.afterwords(outreach.number, OutreachStory.AGENT))
                .singleElement()
                .returns("It was a digger.", Afterword::words)
                .returns(Stage.UPDATE, Afterword::stage);
        assertThat(outreach.letters()).isEqualTo(letters);
        assertThat(outreach.row().state()).isEqualTo(OutreachState.FOLLOWING_UP);
        assertThat(outage.tell(SignalPhase.RAISED, "It is down again.").outcome())
                .isEqualTo(SignalReceipt.Outcome.OPENED);
    }

    @Test
    void theSilentAreAskedAndTheEffectIsMeasuredBeforeTheOutreachIsClosed() {
        var skill = OutreachStory.level();
        var customers = story.customers(3, "home-internet", skill);
        var outreach = over(story.matter(SignalKind.OUTAGE, "home-internet", skill));
        outreach.answer(customers.get(0), true);

        outreach.fireTimer("askDue");
        outreach.deliver();
        assertThat(outreach.lettersTo(customers.get(0))).hasSize(2);
        assertThat(outreach.lettersTo(customers.get(1)))
                .hasSize(3)
                .last()
                .asString()
                .contains("kłopot");
        assertThat(story.jdbc
                        .sql(
                                "SELECT link FROM notification WHERE case_number = ? AND customer_id = ? ORDER BY id DESC LIMIT 1")
                        .params(outreach.number.value(), customers.get(1))
                        .query(String.class)
                        .single()
                        .lines())
                .as("one tap is enough to answer")
                .satisfiesExactly(
                        yes -> assertThat(yes).contains("/asked/").endsWith("?answer=yes"),
                        no -> assertThat(no).contains("/asked/").endsWith("?answer=no"));
        assertThat(outreach.running()).isWaitingAt("measureDue").hasPassed("silenceAsked", "planCareCalls");

        outreach.fireTimer("measureDue");
        assertThat(outreach.isEnded()).isTrue();
        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.CLOSED);
    }

    @Test
    void questionsThatStandStillCallInTheOwnerAndThenTheManager() {
        var skill = OutreachStory.level();
        story.customers(3, "home-internet", skill);
        var outreach = over(story.matter(SignalKind.OUTAGE, "home-internet", skill));
        var owner = outreach.row().owner();
        outreach.fireTimer("askDue");
        assertThat(outreach.due("questionsStalled"))
                .isEqualTo(story.clock.instant().plus(Duration.ofMinutes(30)));

        story.outreaches.pause(outreach.number, OutreachStory.LEAD);
        outreach.runJob("questionsStalled");
        assertThat(outreach.alarms()).as("held up on purpose").isEmpty();
        story.outreaches.resume(outreach.number, OutreachStory.LEAD);

        outreach.fireTimer("questionsStalled");
        assertThat(outreach.alarms()).containsExactly("OUTREACH_ALARM " + owner);
        outreach.fireTimer("questionsStalled");
        assertThat(outreach.alarms()).containsExactly("OUTREACH_ALARM " + owner, "OUTREACH_ALARM manager");
        assertThat(outreach.row().owner()).isEqualTo("manager");

        outreach.deliver();
        assertThat(outreach.running()).isWaitingAt("measureDue").hasPassed("silenceAsked");
    }

    @Test
    void whereNobodyIsSilentNobodyIsAsked() {
        var skill = OutreachStory.level();
        var customers = story.customers(2, "home-internet", skill);
        var outreach = over(story.matter(SignalKind.OUTAGE, "home-internet", skill));
        customers.forEach(each -> outreach.answer(each, false));

        outreach.fireTimer("askDue");

        assertThat(outreach.running()).isWaitingAt("measureDue").hasPassed("nobodySilent");
        assertThat(outreach.letters()).isEqualTo(4);
    }

    @Test
    void aSignalThatNobodyNeedsToHearOfIsNoted() {
        var receipt = story.matter(SignalKind.MAINTENANCE, "home-internet", OutreachStory.level())
                .tell(SignalPhase.RAISED, "Some day we work on it.");

        assertThat(receipt.outcome()).isEqualTo(SignalReceipt.Outcome.NOTED);
        assertThat(receipt.outreach()).isNull();
    }

    @Test
    void whereNobodyIsAffectedNothingHappens() {
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", OutreachStory.level())
                .raised();

        outreach.runJob("selectAudience");

        assertThat(outreach.isEnded()).isTrue();
        assertThat(outreach.passed()).contains("nobodyAffected");
        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.NOBODY_AFFECTED);
    }

    @Test
    void anOutageThatNobodyWeKnowOfIsAffectedByIsShownUntilItIsOver() {
        var outage = story.matter(SignalKind.OUTAGE, "credit-card", OutreachStory.level());
        var outreach = outage.raised();
        outreach.runJob("selectAudience");
        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.NOBODY_AFFECTED);
        var issue = outreach.row().knownIssue();
        assertThat(issue).isNotNull();
        assertThat(isShown(issue)).isTrue();

        story.letPass(Duration.ofHours(1));
        var again = outage.raised();
        again.runJob("selectAudience");
        assertThat(again.row().knownIssue()).as("one matter is shown once").isEqualTo(issue);

        story.letPass(Duration.ofHours(1));
        outage.tell(SignalPhase.RESOLVED, "All cards work again.");
        assertThat(isShown(issue)).isFalse();
    }

    private boolean isShown(long issue) {
        return story.jdbc
                .sql("SELECT resolved_at IS NULL FROM known_issue WHERE id = ?")
                .param(issue)
                .query(Boolean.class)
                .single();
    }

    @Test
    void marketingWaitsForSomebodyElseToApproveIt() {
        var outreach = tip(OutreachStory.AGENT);
        assertThat(outreach.running()).isWaitingAt("approveMessage");
        assertThat(outreach.task().assignee()).isEqualTo("lead");
        assertThat(outreach.task().approval()).isTrue();

        outreach.complete(Map.of("approved", "yes"), "lead");

        assertThat(outreach.running()).isWaitingAt("tellingDue").hasPassed("messageDecided", "approvalSettled");
        assertThat(outreach.row().decidedBy()).isEqualTo("lead");
    }

    @Test
    void whoComposedAMessageDoesNotApproveIt() {
        var outreach = tip(OutreachStory.LEAD);

        assertThat(outreach.task().assignee()).isEqualTo("manager");
        assertThatThrownBy(() -> story.work.takeOver(outreach.task().taskId(), OutreachStory.LEAD))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aRefusedMessageReachesNobody() {
        var outreach = tip(OutreachStory.AGENT);

        outreach.complete(Map.of("approved", "no", "reason", "We said this last week."), "lead");

        assertThat(outreach.isEnded()).isTrue();
        assertThat(outreach.passed()).contains("outreachRefused");
        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.REFUSED);
        assertThat(outreach.row().refusal()).isEqualTo("We said this last week.");
        assertThat(outreach.letters()).isZero();
    }

    @Test
    void anApprovalThatNobodyGivesCallsInTheOwnerAndThenTheManager() {
        var outreach = tip(OutreachStory.AGENT);

        outreach.fireTimer("approvalOverdue");
        assertThat(outreach.alarms()).containsExactly("OUTREACH_ALARM agent");
        assertThat(outreach.task().assignee()).isEqualTo("lead");

        outreach.fireTimer("approvalStillOverdue");
        assertThat(outreach.alarms()).containsExactly("OUTREACH_ALARM agent", "OUTREACH_ALARM manager");
        assertThat(outreach.task().assignee()).isEqualTo("manager");
        assertThat(outreach.running()).hasPassed("approvalReminded", "approvalHandedOver");
        outreach.complete(Map.of("approved", "yes"), "manager");
        assertThat(outreach.running()).isWaitingAt("tellingDue");
    }

    @Test
    void aNoticeWaitsForItsDay() {
        var skill = OutreachStory.level();
        story.customers(1, "current-account", skill);
        var effective = today().plusDays(120);
        var outreach = priceChange(skill, effective).raised();

        outreach.runJob("selectAudience");

        assertThat(outreach.row().noticeRule()).contains("2015/2366");
        assertThat(LocalDate.ofInstant(outreach.due("tellingDue"), ZoneOffset.UTC))
                .isEqualTo(effective.minusDays(75));
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        outreach.deliver();
        story.letPass(Duration.ofHours(4));
        outreach.deliver();
        assertThat(outreach.letters()).isEqualTo(1);
        assertThat(outreach.running()).isWaitingAt("untilNews");
    }

    @Test
    void aDayThatMovesMovesTheDayOfTelling() {
        var skill = OutreachStory.level();
        story.customers(1, "current-account", skill);
        var effective = today().plusDays(120);
        var change = priceChange(skill, effective);
        var outreach = change.raised();
        outreach.runJob("selectAudience");

        story.letPass(Duration.ofMinutes(5));
        change.on(effective.plusDays(30)).tell(SignalPhase.CHANGED, "Later than planned.");

        assertThat(LocalDate.ofInstant(outreach.due("tellingDue"), ZoneOffset.UTC))
                .isEqualTo(effective.plusDays(30).minusDays(75));
    }

    @Test
    void aNoticeThatCameTooLateIsNotSentButReported() {
        var skill = OutreachStory.level();
        story.customers(2, "current-account", skill);
        var outreach = priceChange(skill, today().plusDays(40)).raised();
        outreach.runJob("selectAudience");

        outreach.fireTimer("tellingDue");

        assertThat(outreach.isEnded()).isTrue();
        assertThat(outreach.passed()).contains("reportLateNotice", "noticeTooLate");
        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.TOO_LATE);
        assertThat(outreach.letters()).isZero();
        assertThat(outreach.alarms()).hasSize(2).contains("OUTREACH_ALARM manager");
    }

    @Test
    void newsOvertakeWhatHasNotLeft() {
        var skill = OutreachStory.level();
        var customers = story.customers(2, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.raised();
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        assertThat(outreach.running()).isWaitingAt("duringWave");

        story.letPass(Duration.ofMinutes(1));
        outage.tell(SignalPhase.UPDATED, "A cable is broken.");
        outreach.runJob("openWave");
        outreach.deliver();

        assertThat(outreach.lettersTo(customers.get(0))).containsExactly("News: trouble with Home internet");
        assertThat(outreach.running()).hasPassed("newsDuringWave").isWaitingAt("untilNews");
    }

    @Test
    void newsThatComeBetweenAreToldAtOnce() {
        var skill = OutreachStory.level();
        story.customers(2, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.raised();
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        heardOnAnotherNode(outreach);

        outreach.deliver();

        assertThat(outreach.running()).isWaitingAt("openWave").hasPassed("newsAlready");
    }

    @Test
    void whatIsOverBeforeAnybodyWasToldIsToldToNobody() {
        var skill = OutreachStory.level();
        story.customers(2, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.raised();

        story.letPass(Duration.ofMinutes(1));
        var receipt = outage.tell(SignalPhase.RESOLVED, "False alarm.");

        assertThat(receipt.outcome()).isEqualTo(SignalReceipt.Outcome.NOTED);
        assertThat(outreach.isEnded()).isTrue();
        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.OVERTAKEN);
    }

    @Test
    void theAllClearGoesToNobodyWhenNobodyWasReached() {
        var skill = OutreachStory.level();
        story.customers(2, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.raised();
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");

        story.letPass(Duration.ofMinutes(1));
        outage.tell(SignalPhase.RESOLVED, "It lasted a minute.");
        outreach.runJob("openWave");
        outreach.deliver();

        assertThat(outreach.letters()).isZero();
        assertThat(outreach.running()).isWaitingAt("measureDue").hasPassed("waveUnderWay", "silenceToAsk");
    }

    @Test
    void stoppedMeansStopped() {
        var skill = OutreachStory.level();
        story.customers(3, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.raised();
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");

        story.outreaches.stop(outreach.number, OutreachStory.LEAD);
        outreach.deliver();

        assertThat(outreach.isEnded()).isTrue();
        assertThat(outreach.passed()).contains("stopOutreach", "outreachStopped");
        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.STOPPED);
        assertThat(outreach.letters()).isZero();
        assertThat(story.jdbc
                        .sql(
                                "SELECT CONCAT(actor, ' ', event) FROM audit_record WHERE case_number = ? AND category = 'EVENT' ORDER BY id")
                        .param(outreach.number.value())
                        .query(String.class)
                        .list())
                .containsExactly("heed AudienceSelected", "heed Developed", "lead Stopped", "heed Ended");
        assertThatThrownBy(() -> story.outreaches.stop(outreach.number, OutreachStory.LEAD))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> story.outreaches.stop(outreach.number, story.actor("auditor")))
                .isInstanceOf(NotFound.class);
        assertThat(outage.tell(SignalPhase.UPDATED, "Still broken.").outcome()).isEqualTo(SignalReceipt.Outcome.NOTED);
    }

    @Test
    void anIncidentWithoutNewsCallsInTheOwnerAndThenTheManager() {
        var skill = OutreachStory.level();
        story.customers(1, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.announced();
        var owner = outreach.row().owner();

        outreach.fireTimer("updateOverdue");
        assertThat(outreach.alarms()).containsExactly("OUTREACH_ALARM " + owner);
        assertThat(outreach.running()).hasPassed("outreachOwnerAlerted");

        outreach.fireTimer("nextUpdateOverdue");
        assertThat(outreach.alarms()).containsExactly("OUTREACH_ALARM " + owner, "OUTREACH_ALARM manager");
        assertThat(outreach.running()).hasPassed("serviceManagerAlerted");
        assertThat(outreach.row().owner()).isEqualTo("manager");
    }

    @Test
    void everyUpdateStartsTheTimeToTheNextAnew() {
        var skill = OutreachStory.level();
        story.customers(1, "home-internet", skill);
        var outage = story.matter(SignalKind.OUTAGE, "home-internet", skill);
        var outreach = outage.announced();
        outreach.fireTimer("updateOverdue");
        var waiting = outreach.due("nextUpdateOverdue");

        story.letPass(Duration.ofHours(1));
        outage.tell(SignalPhase.UPDATED, "A cable is broken.");

        assertThat(outreach.due("nextUpdateOverdue")).isAfter(waiting);
        outreach.runJob("openWave");
        outreach.deliver();
        outreach.fireTimer("nextUpdateOverdue");
        assertThat(outreach.alarms()).hasSize(2).doesNotContain("OUTREACH_ALARM manager");

        outage.tell(SignalPhase.RESOLVED, "It works.");
        outreach.runJob("openWave");
        outreach.deliver();
        assertThat(outreach.job("nextUpdateOverdue")).isNull();
    }

    @Test
    void aWaveThatStandsStillCallsInTheOwnerAndThenTheManager() {
        var skill = OutreachStory.level();
        story.customers(2, "home-internet", skill);
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", skill).raised();
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        assertThat(outreach.due("batchStalled")).isEqualTo(story.clock.instant().plus(Duration.ofMinutes(30)));
        var owner = outreach.row().owner();

        outreach.fireTimer("batchStalled");
        assertThat(outreach.alarms()).containsExactly("OUTREACH_ALARM " + owner);
        outreach.fireTimer("nextBatchCheck");
        assertThat(outreach.alarms()).containsExactly("OUTREACH_ALARM " + owner, "OUTREACH_ALARM manager");

        outreach.deliver();
        assertThat(outreach.letters()).isEqualTo(2);
        outreach.fireTimer("endDue");
        assertThat(outreach.job("nextBatchCheck")).isNull();
    }

    @Test
    void aWaveThatMovesOrIsHeldUpOnPurposeAlarmsNobody() {
        var skill = OutreachStory.level();
        story.customers(2, "home-internet", skill);
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", skill).raised();
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        var due = outreach.due("batchStalled");

        story.outreaches.pause(outreach.number, OutreachStory.LEAD);
        assertThat(outreach.due("batchStalled")).isAfter(due);
        outreach.deliver();
        assertThat(outreach.letters()).isZero();
        outreach.runJob("batchStalled");
        assertThat(outreach.alarms()).isEmpty();

        story.outreaches.resume(outreach.number, OutreachStory.LEAD);
        outreach.deliver();
        assertThat(outreach.letters()).isEqualTo(2);
    }

    @Test
    void anIncidentWhoseEndNobodyReportsEndsWithoutAnAllClear() {
        var skill = OutreachStory.level();
        var customers = story.customers(1, "home-internet", skill);
        var outreach = story.matter(SignalKind.OUTAGE, "home-internet", skill).announced();

        outreach.fireTimer("endDue");

        assertThat(outreach.lettersTo(customers.get(0))).hasSize(1);
        assertThat(outreach.alarms()).hasSize(1);
        assertThat(outreach.running()).isWaitingAt("askDue").hasPassed("concludeTelling", "tellingConcluded");
    }

    @Test
    void somethingThatDoesNotDevelopIsToldOnce() {
        var skill = OutreachStory.level();
        story.customers(1, "home-internet", skill);
        var outreach =
                story.composed(draft(SignalKind.SURVEY, skill, "How was the move to fibre?"), OutreachStory.AGENT);
        outreach.runJob("selectAudience");
        outreach.fireTimer("tellingDue");
        outreach.runJob("openWave");
        outreach.deliver();

        assertThat(outreach.running()).isWaitingAt("measureDue");
        outreach.fireTimer("measureDue");
        assertThat(outreach.row().outcome()).isEqualTo(OutreachOutcome.CLOSED);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(ProactiveOutreach.KEY, REPORT))
                .as("passed by no test, see %s", REPORT)
                .isEmpty();
    }

    private OutreachStory.Outreach over(OutreachStory.Matter matter) {
        var outreach = matter.announced();
        story.letPass(Duration.ofHours(1));
        matter.tell(SignalPhase.RESOLVED, "It works.");
        outreach.runJob("openWave");
        outreach.deliver();
        return outreach;
    }

    private OutreachStory.Outreach tip(io.heed.staff.Actor who) {
        var skill = OutreachStory.level();
        story.customers(2, "home-internet", skill);
        var outreach = story.composed(draft(SignalKind.TIP, skill, "Restart it once a month."), who);
        outreach.runJob("selectAudience");
        return outreach;
    }

    private static OutreachDraft draft(SignalKind kind, String skill, String words) {
        return new OutreachDraft(
                kind, "A word", "Słowo", words, "PL: " + words, "home-internet", null, null, skill, null, null);
    }

    private OutreachStory.Matter priceChange(String skill, LocalDate effective) {
        return story.matter(SignalKind.PRICE_CHANGE, "current-account", skill)
                .under("EU")
                .on(effective);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC);
    }

    /** A development is stored, and the message that tells of it finds nobody waiting. */
    private void heardOnAnotherNode(OutreachStory.Outreach outreach) {
        var at = java.sql.Timestamp.from(story.clock.instant());
        story.jdbc
                .sql(
                        "INSERT INTO outreach_development (outreach, place, stage, words, noticed_at, heard_at, heard_from)"
                                + " VALUES (?, 2, 'UPDATE', 'A cable is broken.', ?, ?, 'statuspage')")
                .params(List.of(outreach.number.value(), at, at))
                .update();
    }
}
