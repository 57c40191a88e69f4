package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.CaseForStaff;
import io.heed.complaint.Closure;
import io.heed.complaint.Severity;
import io.heed.complaint.Stage;
import io.heed.promise.ClockKind;
import io.heed.promise.Promise;
import io.heed.promise.PromiseState;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way through {@code complaint-resolution}, with the real delegates and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintResolutionPathsTest {

    private static final Path REPORT = Path.of("target/paths/complaint-resolution.txt");

    @Autowired
    PathReport paths;

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void assertOnThisEngine() {
        AbstractAssertions.init(engine);
        paths.testBegins();
    }

    @AfterEach
    void backToThePresent(TestInfo test) {
        paths.testEnded(test.getTestMethod().orElseThrow().getName());
        ClockUtil.reset();
    }

    @Test
    void aComplaintIsTriagedAndOwnedBeforeTheIntakeIsAnswered() {
        var complaint = story.reported();

        assertThat(complaint.running()).isWaitingAt("acknowledgeComplaint");
        assertThat(complaint.running())
                .hasPassedInOrder("complaintReceived", "triageComplaint", "setDeadlines", "assignOwner");
        var seen = seen(complaint);
        assertThat(seen.owner()).isNotNull();
        assertThat(seen.stage()).isEqualTo(Stage.RECEIVED);
        assertThat(seen.answerBy()).isEqualTo(complaint.receipt.answerBy());
        assertThat(seen.promises()).extracting(Promise::clock).containsExactlyInAnyOrder(ClockKind.values());
    }

    @Test
    void anAcknowledgedComplaintLiesOnItsOwnersDesk() {
        var complaint = story.acknowledged();

        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(complaint.task("resolveComplaint").assignee())
                .isEqualTo(seen(complaint).owner());
        assertThat(complaint.task("resolveComplaint").dueAt()).isEqualTo(complaint.receipt.answerBy());
        assertThat(letters(complaint)).containsExactly("ACKNOWLEDGEMENT");
    }

    @Test
    void aConfirmedFixClosesTheCase() {
        var complaint = story.answered();
        assertThat(complaint.running()).isWaitingAt("waitForVerdict");

        story.customer.judge(complaint.token(), true, null);

        assertThat(complaint.isEnded()).isTrue();
        assertThat(complaint.passed())
                .contains("fixConfirmed", "confirmedByCustomer", "closeComplaint", "complaintClosed");
        assertThat(seen(complaint).closure()).isEqualTo(Closure.CONFIRMED);
        assertThat(states(complaint, ClockKind.PROMISE)).containsExactly(PromiseState.KEPT);
        nothingIsLeftOf(complaint);
    }

    @Test
    void silenceAfterTheAnswerCountsAsAgreement() {
        var complaint = story.answered();

        complaint.fireTimer("verdictDue");

        assertThat(complaint.isEnded()).isTrue();
        assertThat(complaint.passed()).contains("acceptedBySilence");
        assertThat(seen(complaint).closure()).isEqualTo(Closure.SILENCE);
    }

    @Test
    void aRejectedFixGoesBackToTheSameOwnerWithANewPromise() {
        var complaint = story.answered();
        var owner = seen(complaint).owner();

        story.customer.judge(complaint.token(), false, "The line is still dead");

        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(complaint.task("resolveComplaint").assignee()).isEqualTo(owner);
        assertThat(states(complaint, ClockKind.PROMISE)).containsExactly(PromiseState.KEPT, PromiseState.MADE);
        assertThat(seen(complaint).messages()).extracting(m -> m.body()).contains("The line is still dead");
    }

    @Test
    void aSecondRejectionGoesToSomebodyElseWhoDecidesFinally() {
        var complaint = story.atSecondStage();
        var first = seen(complaint).resolutions().get(0).decidedBy();
        assertThat(complaint.running()).isWaitingAt("reviewComplaint");
        assertThat(complaint.task("reviewComplaint").assignee()).isNotEqualTo(first);
        assertThatThrownBy(() -> complaint.complete("reviewComplaint", Story.review(), first))
                .isInstanceOf(Refused.class);

        complaint.complete("reviewComplaint", Story.review());

        assertThat(complaint.isEnded()).isTrue();
        assertThat(complaint.passed()).contains("assignReviewer", "settleReview", "finallyAnswered");
        assertThat(seen(complaint).closure()).isEqualTo(Closure.FINAL_ANSWER);
        assertThat(letters(complaint)).contains("FINAL_ANSWER");
    }

    @Test
    void whoDecidedInAnEarlierPassDoesNotDecideAtTheSecondStage() {
        var complaint = story.atSecondStage();
        var decided = new TreeSet<String>();
        for (var pass = 1; pass <= 3; pass++) {
            var review = complaint.task("reviewComplaint");
            seen(complaint).resolutions().forEach(resolution -> decided.add(resolution.decidedBy()));
            assertThat(decided).as("pass %s", pass).doesNotContain(review.assignee());
            assertThat(review.excluded()).isEqualTo(String.join(",", decided));
            for (var who : decided) {
                assertThatThrownBy(() -> story.work.takeOver(review.taskId(), story.actor(who)))
                        .isInstanceOf(Refused.class);
            }
            complaint.complete("reviewComplaint", Story.with(new HashMap<>(Story.review()), "amount", 40));
            complaint = story.reopenedAtSecondStage(complaint);
        }
    }

    @Test
    void aLateReviewIsEscalatedToTheManager() {
        var complaint = story.atSecondStage();
        var reviewer = complaint.task("reviewComplaint").assignee();
        assertThat(complaint.due("reviewDue")).isEqualTo(complaint.due("breachDue"));

        complaint.fireTimer("breachDue");
        assertThat(seen(complaint).owner()).as("the lead's turn is over").isEqualTo(reviewer);
        complaint.fireTimer("reviewDue");

        assertThat(complaint.passed())
                .contains("reviewEscalated", "reviewLate", "escalateReview", "reviewManagerInformed");
        assertThat(seen(complaint).owner()).isEqualTo("manager");
        assertThat(complaint.task("reviewComplaint").assignee()).isEqualTo("manager");
        assertThat(events(complaint)).containsOnlyOnce("Escalated");
        complaint.complete("reviewComplaint", Story.review());
        assertThat(complaint.isEnded()).isTrue();
        nothingIsLeftOf(complaint);
    }

    @Test
    void aManagerWhoDecidedBeforeIsToldOfALateReviewButDoesNotTakeItOver() {
        var first = story.atSecondStage();
        first.fireTimer("reviewDue");
        first.complete("reviewComplaint", Story.review());
        var complaint = story.reopenedAtSecondStage(first);
        var reviewer = complaint.task("reviewComplaint").assignee();

        complaint.fireTimer("reviewDue");

        assertThat(reviewer).isNotEqualTo("manager");
        assertThat(complaint.task("reviewComplaint").assignee()).isEqualTo(reviewer);
        assertThat(events(complaint)).contains("Escalated");
    }

    @Test
    void aReviewerGrantsNoMoreThanTheirOwnAuthority() {
        var complaint = story.atSecondStage();
        var tooMuch = new HashMap<>(Story.review());
        tooMuch.put("amount", 9_999);

        assertThatThrownBy(() -> complaint.complete("reviewComplaint", tooMuch))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("amount"));

        assertThat(complaint.running()).isWaitingAt("reviewComplaint");
        assertThat(seen(complaint).resolutions()).noneMatch(resolution -> resolution.finalStage());
    }

    @Test
    void aSmallBillingErrorIsPutRightAtOnce() {
        var complaint = story.reported("You charged me twice on my invoice this month.", "credit-card", "UK");

        complaint.runJob("acknowledgeComplaint");
        complaint.runJob("grantInstantRemedy");

        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
        assertThat(complaint.passed()).contains("grantInstantRemedy", "answerComplaint");
        assertThat(seen(complaint).gestures()).hasSize(1);
        assertThat(letters(complaint)).contains("ACKNOWLEDGEMENT", "ANSWER");
    }

    @Test
    void aSmallGlitchIsPutRightAtOnce() {
        var complaint = story.reported("The app crashed when I opened the chat.", "mobile-plan", "UK");

        complaint.runJob("acknowledgeComplaint");
        complaint.runJob("grantInstantRemedy");

        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
        assertThat(seen(complaint).resolutions().get(0).problem()).contains("did not work in our app");
    }

    @Test
    void aComplaintAboutAKnownIncidentIsAnsweredWithItsStatus() {
        jdbc.sql("INSERT INTO known_issue (product, title, title_pl, status, status_pl, opened_at)"
                        + " VALUES ('electricity', 'Power cut', 'Brak prądu', 'Repaired by six.', 'Naprawa do szóstej.',"
                        + " '2026-01-01')")
                .update();
        var complaint =
                story.reported("The lights are off and I am annoyed with the evening ruined.", "electricity", "UK");

        complaint.runJob("acknowledgeComplaint");

        assertThat(complaint.passed()).contains("tellIncidentStatus");
        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(letters(complaint)).containsExactly("ACKNOWLEDGEMENT", "INCIDENT_STATUS");
    }

    @Test
    void aQuestionRestsTheServiceClockUntilTheCustomerAnswers() {
        var complaint = story.acknowledged();
        var breach = complaint.due("breachDue");
        var statutory = due(complaint, ClockKind.STATUTORY);

        complaint.complete("resolveComplaint", Story.question());

        assertThat(complaint.running()).isWaitingAt("waitForCustomer");
        assertThat(seen(complaint).stage()).isEqualTo(Stage.WAITING_FOR_CUSTOMER);
        assertThat(complaint.due("breachDue")).isAfter(breach);
        assertThat(states(complaint, ClockKind.PROMISE)).containsExactly(PromiseState.SUPERSEDED, PromiseState.MADE);

        story.letPass(Duration.ofHours(30));
        story.customer.write(complaint.token(), "Yes, we are at home.", List.of());

        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(complaint.passed()).contains("questionAnswered", "resumeClock", "customerAnswered");
        assertThat(complaint.due("breachDue")).isAfter(breach);
        assertThat(due(complaint, ClockKind.STATUTORY)).isEqualTo(statutory);
        assertThat(seen(complaint).messages()).extracting(m -> m.body()).containsOnlyOnce("Yes, we are at home.");
    }

    @Test
    void twoRemindersAndThenAPoliteCloseWithTheFinalAnswer() {
        var complaint = story.acknowledged();
        complaint.complete("resolveComplaint", Story.question());

        complaint.fireTimer("chaseDue");
        complaint.fireTimer("chaseDue");
        assertThat(complaint.running()).isWaitingAt("waitForCustomer");
        complaint.fireTimer("chaseDue");

        assertThat(complaint.isEnded()).isTrue();
        assertThat(complaint.passed())
                .contains("chaseCustomer", "closePolitely", "customerStayedSilent", "customerSilent", "closedPolitely");
        assertThat(seen(complaint).closure()).isEqualTo(Closure.CUSTOMER_SILENT);
        assertThat(letters(complaint)).containsExactly("ACKNOWLEDGEMENT", "QUESTION", "CHASE", "CHASE", "POLITE_CLOSE");
        nothingIsLeftOf(complaint);
    }

    @Test
    void aReplyInTheSecondTheQuestionIsSentAppearsOnceAndNobodyWaits() {
        var complaint = story.acknowledged();
        story.customer.write(complaint.token(), "By the way, Saturday suits us.", List.of());

        complaint.complete("resolveComplaint", Story.question());

        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(complaint.passed()).doesNotContain("waitForCustomer").contains("alreadyAnswered", "resumeClock");
        assertThat(seen(complaint).messages())
                .extracting(m -> m.body())
                .containsOnlyOnce("By the way, Saturday suits us.");
    }

    @Test
    void aGestureAboveTheBudgetIsApprovedOnce() {
        var complaint = story.acknowledged();
        var owner = seen(complaint).owner();

        complaint.complete("resolveComplaint", Story.with(Story.decision(), "amount", 120));

        assertThat(complaint.running()).isWaitingAt("approveGesture");
        assertThat(complaint.task("approveGesture").assignee()).isNotEqualTo(owner);
        assertThatThrownBy(() -> complaint.complete("approveGesture", Map.of("approved", "yes"), owner))
                .isInstanceOf(Refused.class);
        complaint.complete("approveGesture", Map.of("approved", "yes"));
        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
        assertThat(seen(complaint).gestures().get(0).approvedBy()).isNotNull();
    }

    @Test
    void aRefusedGestureGoesBackToTheOwner() {
        var complaint = story.acknowledged();
        complaint.complete("resolveComplaint", Story.with(Story.decision(), "amount", 120));

        complaint.complete("approveGesture", Map.of("approved", "no", "reason", "A visit is enough here."));

        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(seen(complaint).gestures()).isEmpty();
    }

    @Test
    void nobodyCompletesAColleaguesTask() {
        var complaint = story.acknowledged();
        var owner = seen(complaint).owner();
        var colleague = owner.equals("agent") ? "agent2" : "agent";

        assertThatThrownBy(() -> complaint.complete("resolveComplaint", Story.decision(), colleague))
                .isInstanceOf(Conflict.class);
        story.staff.handOver(complaint.number(), story.actor("lead"), colleague, "Knows the customer");
        complaint.complete("resolveComplaint", Story.decision(), colleague);

        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
        assertThat(seen(complaint).owner()).isEqualTo(colleague);
    }

    @Test
    void anAnswerWithoutAnActionIsRefused() {
        var complaint = story.acknowledged();

        assertThatThrownBy(() -> complaint.complete(
                        "resolveComplaint",
                        Story.with(Story.decision(), "actionTaken", "How can we help you with this?")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("actionTaken"));

        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(seen(complaint).resolutions()).isEmpty();
    }

    @Test
    void remediesAreTrackedToTheLastOne() {
        var complaint = story.acknowledged();
        var day = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC).plusDays(3);
        complaint.complete(
                "resolveComplaint",
                Story.with(
                        Story.decision(),
                        "remedies",
                        List.of(
                                Map.of("description", "Send a new router", "due", day.toString()),
                                Map.of(
                                        "description",
                                        "Refund September",
                                        "due",
                                        day.plusDays(2).toString()))));
        assertThat(complaint.running()).isWaitingAt("fulfilRemedy");
        assertThat(seen(complaint).stage()).isEqualTo(Stage.REMEDY_OUTSTANDING);

        complaint.complete("fulfilRemedy", remedyDone(complaint, 0));
        assertThat(complaint.running()).isWaitingAt("fulfilRemedy");
        complaint.complete("fulfilRemedy", remedyDone(complaint, 1));

        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
        assertThat(complaint.passed()).contains("remediesFulfilled", "askIfFixed");
        assertThat(letters(complaint)).contains("REMEDY_DONE", "FIX_QUESTION");
    }

    @Test
    void aLateRemedyIsAdmittedToTheCustomerOnceForEachDate() {
        var complaint = withOneRemedy();
        var promised = complaint.due("remedyOverdue");
        assertThat(complaint.task("fulfilRemedy").dueAt()).isEqualTo(promised);

        complaint.fireTimer("remedyOverdue");

        assertThat(complaint.running()).isWaitingAt("fulfilRemedy");
        assertThat(complaint.passed()).contains("admitRemedyDelay").doesNotContain("remedyEscalated");
        assertThat(letters(complaint)).containsOnlyOnce("REMEDY_DELAY");
        assertThat(complaint.job("remedyOverdue")).isNull();
        assertThat(complaint.due("nextRemedyOverdue")).isAfter(promised);
        assertThat(complaint.task("fulfilRemedy").dueAt())
                .isEqualTo(complaint.due("nextRemedyOverdue"))
                .isEqualTo(seen(complaint).remedies().get(0).dueAt());

        complaint.complete("fulfilRemedy", remedyDone(complaint, 0));
        assertThat(complaint.job("nextRemedyOverdue")).isNull();
        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
    }

    @Test
    void aRemedyThatIsLateAgainGoesToTheLeadAndThenToTheManager() {
        var complaint = withOneRemedy();
        complaint.fireTimer("remedyOverdue");

        complaint.fireTimer("nextRemedyOverdue");
        assertThat(complaint.passed())
                .contains("remedyEscalated", "remedyNeglected", "escalateRemedy", "remedyLeadInformed");
        assertThat(seen(complaint).owner()).isEqualTo("lead");
        assertThat(complaint.task("fulfilRemedy").assignee()).isEqualTo("lead");

        complaint.fireTimer("nextRemedyOverdue");
        complaint.fireTimer("nextRemedyOverdue");
        assertThat(complaint.task("fulfilRemedy").assignee()).isEqualTo("manager");
        assertThat(letters(complaint)).filteredOn("REMEDY_DELAY"::equals).hasSize(4);
        complaint.complete("fulfilRemedy", remedyDone(complaint, 0));
        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
    }

    @Test
    void ofSeveralRemediesOnlyThoseUndoneAreAdmittedEachAtItsDate() {
        var complaint = withRemedies(3, 5, 8);
        var first = complaint.due("remedyOverdue");

        complaint.complete("fulfilRemedy", remedyDone(complaint, 0));
        assertThat(complaint.due("remedyOverdue")).isEqualTo(first.plus(Duration.ofDays(2)));
        complaint.fireTimer("remedyOverdue");
        assertThat(letters(complaint)).containsOnlyOnce("REMEDY_DELAY");
        assertThat(complaint.due("nextRemedyOverdue")).isEqualTo(first.plus(Duration.ofDays(5)));
        complaint.fireTimer("nextRemedyOverdue");

        assertThat(complaint.passed()).doesNotContain("remedyEscalated");
        assertThat(letters(complaint)).filteredOn("REMEDY_DELAY"::equals).hasSize(2);
        assertThat(remedyStates(complaint))
                .containsExactlyInAnyOrder(
                        PromiseState.KEPT,
                        PromiseState.BROKEN,
                        PromiseState.BROKEN,
                        PromiseState.MADE,
                        PromiseState.MADE);
    }

    @Test
    void aRemedyDoneElsewhereEndsTheTracking() {
        var complaint = withOneRemedy();
        jdbc.sql("UPDATE remedy SET done_at = NOW(3) WHERE case_number = ?")
                .param(complaint.number().value())
                .update();

        story.processOf().remedyDone(complaint.number());

        assertThat(complaint.passed()).contains("remedyDone", "noteRemedy", "allRemediesDone");
        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
    }

    @Test
    void theOwnerIsWarnedOnceWhenThreeQuartersOfTheTimeAreUsed() {
        var complaint = story.acknowledged();

        complaint.fireTimer("warnDue");

        assertThat(complaint.passed()).contains("warnOwner", "ownerWarned");
        assertThat(complaint.job("warnDue")).isNull();
        assertThat(complaint.task("resolveComplaint").warnedAt()).isNotNull();
        assertThat(events(complaint)).containsOnlyOnce("OwnerWarned");
    }

    @Test
    void anUnansweredComplaintIsEscalatedToTheLeadAndThenToTheManager() {
        var complaint = story.acknowledged();

        complaint.fireTimer("breachDue");
        assertThat(complaint.passed()).contains("breachEscalated", "teamLeadNeeded", "escalateToTeamLead");
        assertThat(seen(complaint).owner()).isEqualTo("lead");
        assertThat(complaint.task("resolveComplaint").assignee()).isEqualTo("lead");

        complaint.fireTimer("secondBreachDue");
        assertThat(complaint.passed()).contains("secondBreachEscalated", "managerNeeded", "escalateToManager");
        assertThat(seen(complaint).owner()).isEqualTo("manager");
        assertThat(complaint.task("resolveComplaint").assignee()).isEqualTo("manager");
    }

    @Test
    void afterABreachAndAnAnswerNoTaskTimerOrLateLetterIsLeft() {
        var complaint = story.acknowledged();
        complaint.fireTimer("breachDue");
        complaint.complete("resolveComplaint", Story.decision());
        var letters = letters(complaint);

        assertThat(List.of("warnDue", "secondBreachDue", "updateDue", "nextUpdateDue", "admissionDue"))
                .allSatisfy(timer -> assertThat(complaint.job(timer)).isNull());
        story.letPass(Duration.ofDays(3));
        assertThat(letters(complaint)).isEqualTo(letters);

        story.customer.judge(complaint.token(), true, null);
        nothingIsLeftOf(complaint);
    }

    @Test
    void aPromiseThatWillBreakIsAdmittedBeforeItIsDue() {
        var complaint = story.acknowledged();
        assertThat(complaint.due("admissionDue")).isBefore(complaint.receipt.answerBy());

        complaint.fireTimer("admissionDue");

        assertThat(letters(complaint)).contains("DELAY");
        assertThat(states(complaint, ClockKind.PROMISE)).containsExactly(PromiseState.BROKEN, PromiseState.MADE);
        assertThat(seen(complaint).answerBy()).isAfter(complaint.receipt.answerBy());
        complaint.fireTimer("nextAdmissionDue");
        assertThat(states(complaint, ClockKind.PROMISE))
                .containsExactly(PromiseState.BROKEN, PromiseState.BROKEN, PromiseState.MADE);
        complaint.complete("resolveComplaint", Story.decision());
        assertThat(complaint.job("nextAdmissionDue")).isNull();
    }

    @Test
    void theCustomerIsNeverLeftInTheDark() {
        var complaint = story.acknowledged();

        complaint.fireTimer("updateDue");
        complaint.fireTimer("nextUpdateDue");

        assertThat(letters(complaint)).containsExactly("ACKNOWLEDGEMENT", "PROGRESS", "PROGRESS");
        complaint.complete("resolveComplaint", Story.decision());
        assertThat(complaint.job("nextUpdateDue")).isNull();
    }

    @Test
    void theLegalDeadlineRaisesAnAlarmWhoeverOwnsTheCase() {
        var complaint = story.acknowledged();

        complaint.fireTimer("statutoryDeadlineNear");

        assertThat(complaint.passed()).contains("raiseStatutoryAlarm", "statutoryAlarmRaised");
        assertThat(complaint.running()).isWaitingAt("resolveComplaint");
        assertThat(events(complaint)).contains("StatutoryAlarmRaised");
    }

    @Test
    void aMessageWhileNobodyWorksOnTheCaseBecomesATask() {
        var complaint = story.answered();

        story.customer.write(complaint.token(), "When exactly does the engineer come?", List.of());

        complaint.complete("answerMessage", Map.of("answer", "Between eight and nine, and he calls before."));
        assertThat(complaint.passed()).contains("noteMessage", "messageAnswered");
        assertThat(letters(complaint)).contains("MESSAGE_ANSWER");
        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
    }

    @Test
    void aMessageThatRevealsDangerRaisesTheCase() {
        var complaint = story.acknowledged();
        var before = seen(complaint);
        var breach = complaint.due("breachDue");
        var answerBy = story.customer.show(complaint.token()).answerBy();

        story.customer.write(complaint.token(), "Now there is smoke coming out of the box.", List.of());

        assertThat(before.severity()).isEqualTo(Severity.NORMAL);
        assertThat(seen(complaint).severity()).isEqualTo(Severity.CRITICAL);
        var sooner = story.customer.show(complaint.token()).answerBy();
        assertThat(sooner).isBefore(answerBy);
        assertThat(complaint.due("breachDue")).isBefore(breach);
        assertThat(complaint.task("resolveComplaint"))
                .satisfies(task -> assertThat(task.severity()).isEqualTo("CRITICAL"))
                .satisfies(task -> assertThat(task.dueAt()).isEqualTo(sooner));
        assertThat(states(complaint, ClockKind.PROMISE)).containsExactly(PromiseState.SUPERSEDED, PromiseState.MADE);
        assertThat(events(complaint)).contains("Raised");
        assertThat(letters(complaint)).contains("SOONER");
    }

    @Test
    void anAnswerThatRevealsHardshipBringsTheNewDateForwardToo() {
        var complaint = story.acknowledged();
        complaint.complete("resolveComplaint", Story.question());

        story.customer.write(complaint.token(), "I lost my job and cannot afford to wait any longer.", List.of());

        assertThat(seen(complaint).severity()).isEqualTo(Severity.HIGH);
        assertThat(seen(complaint).vulnerable()).isTrue();
        assertThat(complaint.task("resolveComplaint").severity()).isEqualTo("HIGH");
        assertThat(events(complaint)).contains("ClockResumed", "Raised");
    }

    @Test
    void noLaterMessageMakesACaseLessUrgent() {
        var complaint = story.reported("There was smoke coming out of the meter.", "electricity", "UK");
        complaint.runJob("acknowledgeComplaint");
        var answerBy = story.customer.show(complaint.token()).answerBy();

        story.customer.write(complaint.token(), "By the way, the last bill was wrong as well.", List.of());

        assertThat(seen(complaint).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(story.customer.show(complaint.token()).answerBy()).isEqualTo(answerBy);
        assertThat(events(complaint)).doesNotContain("Raised");
    }

    @Test
    void aMessageNobodyAnswersWithinABusinessDayGoesToTheLead() {
        var complaint = story.answered();
        var owner = seen(complaint).owner();
        story.customer.write(complaint.token(), "When exactly does the engineer come?", List.of());
        assertThat(complaint.task("answerMessage").dueAt()).isEqualTo(complaint.due("messageDue"));

        complaint.fireTimer("messageDue");

        assertThat(complaint.passed())
                .contains("messageEscalated", "messageNeglected", "escalateMessage", "messageLeadInformed");
        assertThat(complaint.task("answerMessage").assignee()).isEqualTo("lead");
        assertThat(seen(complaint).owner()).isEqualTo(owner);
        assertThat(events(complaint)).containsOnlyOnce("MessageEscalated");
        complaint.complete("answerMessage", Map.of("answer", "Between eight and nine, and he calls before."));
        assertThat(complaint.passed()).contains("replySent");
        story.customer.judge(complaint.token(), true, null);
        nothingIsLeftOf(complaint);
    }

    @Test
    void anAnsweredMessageIsNotEscalated() {
        var complaint = story.answered();
        story.customer.write(complaint.token(), "When exactly does the engineer come?", List.of());
        complaint.complete("answerMessage", Map.of("answer", "Between eight and nine, and he calls before."));

        assertThat(complaint.job("messageDue")).isNull();
    }

    @Test
    void silenceDoesNotCloseACaseWhileAMessageIsUnanswered() {
        var complaint = story.answered();
        story.letPass(Duration.ofDays(6));
        story.customer.write(complaint.token(), "When exactly does the engineer come?", List.of());
        var verdict = complaint.due("verdictDue");

        complaint.fireTimer("verdictDue");

        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
        assertThat(complaint.passed()).contains("weighSilence").doesNotContain("acceptedBySilence");
        assertThat(complaint.due("verdictDue")).isAfter(verdict.plus(Duration.ofDays(6)));
        assertThat(events(complaint)).containsOnlyOnce("SilenceNotCounted");
        complaint.complete("answerMessage", Map.of("answer", "Between eight and nine, and he calls before."));
        complaint.fireTimer("verdictDue");
        assertThat(complaint.isEnded()).isTrue();
        assertThat(seen(complaint).closure()).isEqualTo(Closure.SILENCE);
    }

    @Test
    void thanksAreNotedAndReopenNothing() {
        var complaint = story.answered();

        story.customer.write(complaint.token(), "Thank you very much!", List.of());

        assertThat(complaint.passed()).contains("messageNoted").doesNotContain("answerMessage");
        assertThat(complaint.running()).isWaitingAt("waitForVerdict");
        story.customer.judge(complaint.token(), true, null);
        story.customer.write(complaint.token(), "Thanks again!", List.of());
        assertThat(seen(complaint).stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aWithdrawnComplaintTakesAReversibleGestureBack() {
        var complaint = story.answered();

        story.customer.withdraw(complaint.token());

        assertThat(complaint.isEnded()).isTrue();
        assertThat(complaint.passed())
                .contains("customerWithdrew", "reverseGestures", "confirmWithdrawal", "complaintWithdrawn");
        assertThat(seen(complaint).closure()).isEqualTo(Closure.WITHDRAWN);
        assertThat(seen(complaint).gestures())
                .extracting(CaseForStaff.GestureEntry::reversal)
                .containsExactly(false, true);
        assertThat(letters(complaint)).endsWith("WITHDRAWAL");
        assertThatThrownBy(() -> story.customer.withdraw(complaint.token())).isInstanceOf(Conflict.class);
        nothingIsLeftOf(complaint);
    }

    @Test
    void aMergedComplaintsReporterIsToldAndHearsTheAnswerToo() {
        var parent = story.acknowledged();
        var child = story.acknowledged();

        story.staff.merge(child.number(), parent.number(), story.actor("manager"));
        assertThat(child.isEnded()).isTrue();
        assertThat(child.passed()).contains("mergedIntoAnother", "tellReporter", "complaintMerged");

        parent.complete("resolveComplaint", Story.decision());
        assertThat(letters(child)).containsExactly("ACKNOWLEDGEMENT", "MERGED", "PARENT_ANSWER");
    }

    @Test
    void anAbsentOwnersCaseGoesToAColleague() {
        var complaint = story.acknowledged();
        var owner = seen(complaint).owner();

        story.processOf().ownerAbsent(complaint.number());

        assertThat(complaint.passed()).contains("ownerAbsent", "reassignOwner", "ownerReassigned");
        assertThat(seen(complaint).owner()).isNotEqualTo(owner);
        assertThat(complaint.task("resolveComplaint").assignee())
                .isEqualTo(seen(complaint).owner());
    }

    @Test
    void aClosedCaseOpensAgainUnderTheSameNumber() {
        var complaint = story.answered();
        var statutory = due(complaint, ClockKind.STATUTORY);
        story.customer.judge(complaint.token(), true, null);

        var receipt = story.customer.reopen(complaint.token(), "It broke again this morning.");

        assertThat(receipt.caseNumber()).isEqualTo(complaint.number());
        assertThat(complaint.running().getId()).isNotEqualTo(complaint.instanceId);
        assertThat(seen(complaint).pass()).isEqualTo(2);
        assertThat(due(complaint, ClockKind.STATUTORY)).isEqualTo(statutory);
        story.letPass(Duration.ofDays(400));
    }

    @Test
    void aCaseClosedForLongIsNotOpenedAgain() {
        var complaint = story.answered();
        story.customer.judge(complaint.token(), true, null);
        story.letPass(Duration.ofDays(31));

        assertThatThrownBy(() -> story.customer.write(complaint.token(), "It broke again.", List.of()))
                .isInstanceOf(NotFound.class);
        assertThat(seen(complaint).messages()).extracting(m -> m.body()).doesNotContain("It broke again.");
    }

    /** Comes last, and only when the others have run. */
    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(ComplaintResolution.KEY, REPORT))
                .as("passed by no test, see %s", REPORT)
                .isEmpty();
    }

    private Story.Case withOneRemedy() {
        return withRemedies(3);
    }

    private Story.Case withRemedies(int... days) {
        var complaint = story.acknowledged();
        var today = LocalDate.ofInstant(story.clock.instant(), ZoneOffset.UTC);
        var remedies = IntStream.of(days)
                .mapToObj(in -> Map.of(
                        "description",
                        "Send part " + in,
                        "due",
                        today.plusDays(in).toString()))
                .toList();
        complaint.complete("resolveComplaint", Story.with(Story.decision(), "remedies", remedies));
        return complaint;
    }

    private List<PromiseState> remedyStates(Story.Case complaint) {
        return seen(complaint).promises().stream()
                .filter(promise -> promise.purpose().equals("remedy"))
                .map(Promise::state)
                .toList();
    }

    private Map<String, Object> remedyDone(Story.Case complaint, int index) {
        var remedy = seen(complaint).remedies().get(index);
        return Map.of("remedy", Long.toString(remedy.id()), "done", "Sent by courier today.");
    }

    private CaseForStaff seen(Story.Case complaint) {
        return story.staff.show(complaint.number(), story.actor("manager"));
    }

    private List<PromiseState> states(Story.Case complaint, ClockKind clock) {
        return seen(complaint).promises().stream()
                .filter(promise -> promise.clock() == clock && promise.purpose().equals("answer"))
                .map(Promise::state)
                .toList();
    }

    private java.time.Instant due(Story.Case complaint, ClockKind clock) {
        return seen(complaint).promises().stream()
                .filter(promise -> promise.clock() == clock)
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    private List<String> letters(Story.Case complaint) {
        return jdbc.sql("SELECT kind FROM notification WHERE case_number = ? AND customer_id IS NOT NULL ORDER BY id")
                .param(complaint.number().value())
                .query(String.class)
                .list();
    }

    private List<String> events(Story.Case complaint) {
        return seen(complaint).timeline().stream().map(entry -> entry.event()).toList();
    }

    private void nothingIsLeftOf(Story.Case complaint) {
        assertThat(story.workItems.ofCase(complaint.number())).isEmpty();
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(complaint.instanceId)
                        .count())
                .isZero();
        assertThat(engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(complaint.instanceId)
                        .count())
                .isZero();
    }
}
