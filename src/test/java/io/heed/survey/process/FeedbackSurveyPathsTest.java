package io.heed.survey.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.PathReport;
import io.heed.contact.ContactReason;
import io.heed.customer.Purpose;
import io.heed.outreach.Frictions;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.survey.FollowUp;
import io.heed.survey.NotAskedReason;
import io.heed.survey.Occasion;
import io.heed.survey.Recoveries;
import io.heed.survey.RecoveryOutcome;
import io.heed.survey.SurveyState;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
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

/** Every way through {@code feedback-survey}, with the real delegates, policy and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeedbackSurveyPathsTest {

    private static final String WHY = "Nobody told me that the courier would not ring.";

    @Autowired
    PathReport paths;

    @Autowired
    SurveyStory story;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Frictions frictions;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void theReportListens() {
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
    void aPromoterIsAskedAnswersAndIsThanked() {
        var survey = story.after(Occasion.ANNIVERSARY, story.customer()).sent();
        assertThat(survey.running()).isWaitingAt("surveyReminderDue");
        assertThat(survey.subjects()).containsExactly("Would you recommend us?");

        survey.answered(10, "Always kind.");

        assertThat(survey.passed()).contains("thankCustomer", "customerThanked");
        assertThat(survey.isEnded()).isTrue();
        assertThat(survey.row().followUp()).isEqualTo(FollowUp.THANK);
        assertThat(survey.subjects()).containsExactly("Would you recommend us?", "Thank you for your answer");
        assertThat(survey.record()).containsExactly("Planned", "Sent", "Answered", "WordsGiven", "Thanked");
    }

    @Test
    void aPassiveIsNotedAndLeftInPeace() {
        var survey = story.delivered(story.customer()).sent().answered(3, null);

        assertThat(survey.passed()).contains("answerNoted").doesNotContain("thankCustomer", "makeRecoveryCall");
        assertThat(survey.row().followUp()).isEqualTo(FollowUp.NOTE);
        assertThat(survey.subjects()).hasSize(1);
    }

    @Test
    void aDetractorIsCalledByANamedPersonWithinTwentyFourWorkingHours() {
        var customer = story.customer();
        var survey = story.delivered(customer).sent().answered(1, WHY);

        var call = recoveries.get(survey.number);
        assertThat(survey.running()).isWaitingAt("makeRecoveryCall");
        assertThat(survey.task().assignee()).isEqualTo(call.owner()).isNotNull();
        assertThat(survey.task().dueAt()).isEqualTo(call.leadAt());
        assertThat(call.leadAt()).isAfter(call.wantedAt().plus(Duration.ofHours(24)));
        assertThat(survey.staffMails()).containsExactly("RECOVERY_TASK " + call.owner());
        assertThat(frictions.level(customer)).isPositive();

        survey.complete(called("put-right"));

        assertThat(survey.passed()).contains("recoveryCalled", "recoveryOver", "customerRecovered");
        assertThat(recoveries.get(survey.number))
                .returns(RecoveryOutcome.PUT_RIGHT, each -> each.outcome())
                .returns("The parcel lay in the rain.", each -> each.said())
                .returns("Sent a new one today.", each -> each.action());
        assertThat(survey.isEnded()).isTrue();
    }

    @Test
    void whatACalledCustomerWantsAsAComplaintBecomesOne() {
        var survey = story.delivered(story.customer()).sent().answered(2, null);

        survey.complete(called("complaint"));

        var complaint = recoveries.get(survey.number).complaint();
        assertThat(story.rows
                        .sql("SELECT body FROM case_message WHERE case_number = ? AND kind = 'COMPLAINT'")
                        .param(complaint.value())
                        .query(String.class)
                        .single())
                .isEqualTo("The parcel lay in the rain.");
    }

    @Test
    void whoWantsNoMoreQuestionsOnThePhoneGetsNone() {
        var customer = story.customer();
        story.delivered(customer).sent().answered(2, null).complete(called("no-more-questions"));

        assertThat(story.consents.of(customer).get(Purpose.RESEARCH).given()).isFalse();
    }

    @Test
    void nobodyAnswersThePhoneThreeTimes() {
        var survey = story.delivered(story.customer()).sent().answered(1, null);
        for (int attempt = 1; attempt < 3; attempt++) {
            survey.complete(Map.of("reached", "no"));
            assertThat(survey.running()).isWaitingAt("nextRecoveryAttempt");
            survey.fireTimer("nextRecoveryAttempt");
        }
        survey.complete(Map.of("reached", "no"));

        assertThat(recoveries.get(survey.number).outcome()).isEqualTo(RecoveryOutcome.NOT_REACHED);
        assertThat(survey.isEnded()).isTrue();
    }

    @Test
    void aCallThatNobodyMakesGoesToTheLeadAndThenToTheManager() {
        var survey = story.delivered(story.customer()).sent().answered(1, null);
        var owner = recoveries.get(survey.number).owner();
        var lead = story.staff.leadOf("service").username();
        var manager = story.staff.manager().username();

        survey.fireTimer("recoveryLate");
        assertThat(survey.task().assignee()).isEqualTo(lead);
        survey.fireTimer("recoveryTooLate");
        assertThat(survey.task().assignee()).isEqualTo(manager);

        assertThat(survey.staffMails())
                .containsExactly("RECOVERY_TASK " + owner, "RECOVERY_TASK " + lead, "RECOVERY_TASK " + manager);
        assertThat(survey.passed()).contains("recoveryWithLead", "recoveryWithManager");
        assertThat(survey.running()).isWaitingAt("makeRecoveryCall");
        survey.complete(called("heard"));
        assertThat(survey.isEnded()).isTrue();
    }

    @Test
    void aBadAnswerOpensTheComplaintAgainUnderItsNumberWithTheCustomersWords() {
        var complaint = story.closedComplaint();
        var survey = story.about(complaint.number()).sent().answered(1, "It broke again the next day.");

        assertThat(survey.passed()).contains("reopenComplaint", "complaintReopened", "customerRecovered");
        assertThat(survey.isEnded()).isTrue();
        assertThat(rowOf(complaint.number().value())).containsEntry("pass", 2).containsEntry("closed_at", null);
        assertThat(wordsOn(complaint.number().value())).contains("It broke again the next day.");
        assertThat(survey.record()).contains("ComplaintReopened");
    }

    @Test
    void wordsThatComeAfterABadScoreReachTheReopenedComplaint() {
        var complaint = story.closedComplaint();
        var survey = story.about(complaint.number()).sent().answered(2, null);
        assertThat(wordsOn(complaint.number().value()))
                .contains("(Answered our question afterwards with 2 of 5, without words.)");

        story.answering.addWords(survey.token(), "The line is dead every evening.");

        assertThat(wordsOn(complaint.number().value())).contains("The line is dead every evening.");
    }

    @Test
    void aBadAnswerAfterTheWindowIsACall() {
        var complaint = story.closedComplaint();
        var survey = story.about(complaint.number());
        survey.sent();
        story.rows
                .sql("UPDATE complaint SET reopen_until = ? WHERE case_number = ?")
                .params(
                        Timestamp.from(story.clock.instant()),
                        complaint.number().value())
                .update();

        survey.answered(1, null);

        assertThat(survey.row().followUp()).isEqualTo(FollowUp.CALL);
        assertThat(survey.running()).isWaitingAt("makeRecoveryCall");
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndThenLeftInPeace() {
        var survey = story.delivered(story.customer()).sent();

        survey.fireTimer("surveyReminderDue");
        survey.deliver();
        assertThat(survey.subjects())
                .containsExactly("How was your delivery?", "How was your delivery? We ask once more");
        survey.fireTimer("answeringOver");

        assertThat(survey.row().state()).isEqualTo(SurveyState.EXPIRED);
        assertThat(survey.passed()).contains("nobodyAnswered", "surveyExpired");
        assertThat(survey.isEnded()).isTrue();
        assertThat(survey.record()).containsExactly("Planned", "Sent", "Reminded", "Expired");
        assertThatThrownBy(() -> story.answering.answer(survey.token(), 5, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aReminderBringsTheAnswerToo() {
        var survey = story.delivered(story.customer()).sent();
        survey.fireTimer("surveyReminderDue");
        survey.deliver();

        survey.answered(5, null);

        assertThat(survey.row().score()).isEqualTo(5);
    }

    @Test
    void nobodyIsAskedWhoHasNotAllowedIt() {
        var survey = story.delivered(story.customers.add(story.contact(Locale.ENGLISH), story.clock.instant()));

        survey.fireTimer("surveyDue");

        notAsked(survey, NotAskedReason.NO_CONSENT, "surveyNotNeeded");
    }

    @Test
    void aConsentTakenBackWhileTheQuestionWaitsKeepsItFromGoingOut() {
        var customer = story.customer();
        var survey = story.delivered(customer);
        survey.fireTimer("surveyDue");
        story.consents.takeBack(customer, Purpose.RESEARCH, "agent");

        survey.deliver();

        notAsked(survey, NotAskedReason.NO_CONSENT, "surveyNotAsked");
    }

    @Test
    void whoWasAskedThisMonthIsNotAskedAgain() {
        var customer = story.customer();
        story.delivered(customer).sent();

        var second = story.after(Occasion.ANNIVERSARY, customer);
        second.fireTimer("surveyDue");
        second.deliver();

        notAsked(second, NotAskedReason.TOO_OFTEN, "surveyNotAsked");
        assertThat(story.contacts.ofProgramme(second.number, null, 0, 10))
                .extracting(each -> each.reason())
                .containsExactly(ContactReason.TOO_OFTEN);
    }

    @Test
    void whoCannotBeReachedIsNotAsked() {
        var customer = story.customer();
        var survey = story.delivered(customer);
        survey.fireTimer("surveyDue");
        story.rows
                .sql("UPDATE customer SET email = NULL, phone = NULL WHERE id = ?")
                .param(customer)
                .update();

        survey.deliver();

        notAsked(survey, NotAskedReason.UNREACHABLE, "surveyNotAsked");
    }

    @Test
    void aQuestionHeldOvernightGoesOutInTheMorning() {
        var survey = story.delivered(story.customer());
        story.moveTo(survey.due("surveyDue").plus(Duration.ofHours(14)));
        survey.runJob("surveyDue");
        survey.deliver();
        assertThat(survey.row().sentAt()).isNull();
        assertThat(survey.running()).isWaitingAt("surveyReminderDue");

        story.letPass(Duration.ofHours(11));
        survey.deliver();

        assertThat(survey.row().sentAt()).isNotNull();
    }

    @Test
    void aComplaintReopenedBeforeTheQuestionIsNotAskedAbout() {
        var complaint = story.closedComplaint();
        var survey = story.about(complaint.number());

        story.complaints.customer.reopen(complaint.token(), "It broke again.");

        assertThat(survey.row().state()).isEqualTo(SurveyState.OVERTAKEN);
        assertThat(survey.passed()).contains("complaintCameBack", "surveyDropped");
        assertThat(survey.isEnded()).isTrue();
    }

    @Test
    void aComplaintReopenedAfterTheQuestionTakesItBack() {
        var complaint = story.closedComplaint();
        var survey = story.about(complaint.number()).sent();

        story.complaints.customer.reopen(complaint.token(), "It broke again.");

        assertThat(survey.isEnded()).isTrue();
        assertThatThrownBy(() -> story.answering.answer(survey.token(), 5, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aQuestionHeldOvernightDoesNotGoOutWhenTheComplaintComesBackMeanwhile() {
        var complaint = story.closedComplaint();
        var survey = story.about(complaint.number());
        story.moveTo(survey.due("surveyDue").plus(Duration.ofHours(14)));
        survey.runJob("surveyDue");
        survey.deliver();

        story.complaints.customer.reopen(complaint.token(), "It broke again.");
        story.letPass(Duration.ofHours(11));
        survey.deliver();

        assertThat(survey.subjects()).isEmpty();
        assertThat(survey.row().sentAt()).isNull();
    }

    @Test
    void aReminderHeldOvernightDoesNotFollowTheAnswer() {
        var survey = story.delivered(story.customer()).sent();
        story.moveTo(survey.due("surveyReminderDue").plus(Duration.ofHours(14)));
        survey.runJob("surveyReminderDue");
        survey.deliver();

        survey.answered(5, null);
        story.letPass(Duration.ofHours(11));
        survey.deliver();

        assertThat(survey.subjects()).doesNotContain("How was your delivery? We ask once more");
    }

    @Test
    void whoeverIsGoneBeforeASurveyIsPlannedHasNone() {
        var survey = story.occasionOf(-1);

        assertThat(survey).isEmpty();
        assertThat(story.occasionOf(story.customer())).isPresent();
    }

    @Test
    void whoeverHasAnotherOpenComplaintIsNotAskedHowADeliveryWent() {
        var complaint = story.complaints.acknowledged();
        var customer = story.customerOf(complaint.number());
        story.consents.give(customer, Purpose.RESEARCH, Locale.ENGLISH, "agent");
        var survey = story.delivered(customer);

        survey.fireTimer("surveyDue");

        notAsked(survey, NotAskedReason.COMPLAINT_OPEN, "surveyNotNeeded");
    }

    @Test
    void aWithdrawnComplaintIsNothingToAskAbout() {
        var complaint = story.complaints.acknowledged();
        story.complaints.customer.withdraw(complaint.token());

        assertThat(story.waitingAbout(complaint.number())).isZero();
    }

    @Test
    void oneEventIsAskedAboutOnce() {
        var complaint = story.closedComplaint();
        story.about(complaint.number());

        assertThat(story.waitingAbout(complaint.number())).isZero();
        assertThat(story.rows
                        .sql("SELECT COUNT(*) FROM survey WHERE about = ?")
                        .param(complaint.number().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoIsNotOfTheTeamSeesNoSurvey() {
        var survey = story.delivered(story.customer()).sent().answered(1, null);

        assertThatThrownBy(() -> story.takeOver(survey, new Actor("owner", Role.OWNER, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.takeOver(survey, new Actor("auditor", Role.AUDITOR, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(FeedbackSurvey.KEY, Path.of("target/paths/feedback-survey.txt")))
                .isEmpty();
    }

    private static void notAsked(SurveyStory.Asked survey, NotAskedReason reason, String end) {
        assertThat(survey.row().state()).isEqualTo(SurveyState.NOT_ASKED);
        assertThat(survey.row().notAsked()).isEqualTo(reason);
        assertThat(survey.passed()).contains(end);
        assertThat(survey.isEnded()).isTrue();
        assertThat(survey.subjects()).isEmpty();
    }

    private Map<String, Object> rowOf(String complaint) {
        return story.rows
                .sql("SELECT pass, closed_at FROM complaint WHERE case_number = ?")
                .param(complaint)
                .query()
                .singleRow();
    }

    private List<String> wordsOn(String complaint) {
        return story.rows
                .sql("SELECT body FROM case_message WHERE case_number = ? AND kind = 'CUSTOMER'")
                .param(complaint)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> called(String result) {
        return Map.of(
                "reached", "yes",
                "said", "The parcel lay in the rain.",
                "action", "Sent a new one today.",
                "result", result);
    }
}
