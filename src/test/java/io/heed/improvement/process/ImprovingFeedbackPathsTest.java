package io.heed.improvement.process;

import static io.heed.improvement.process.ImprovementStory.AGENT;
import static io.heed.improvement.process.ImprovementStory.LEAD;
import static io.heed.improvement.process.ImprovementStory.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.PathReport;
import io.heed.customer.Consents;
import io.heed.customer.ContactPreferences;
import io.heed.customer.Purpose;
import io.heed.improvement.Measured;
import io.heed.improvement.Outcome;
import io.heed.improvement.Review;
import io.heed.improvement.Stage;
import io.heed.improvement.ToldCustomer.Result;
import io.heed.improvement.Verdict;
import io.heed.improvement.Watching;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.theme.ThemeEvent;
import java.nio.file.Path;
import java.time.Clock;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through {@code feedback-to-improvement}, with the real delegates and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImprovingFeedbackPathsTest {

    private static final List<String> TWO = List.of("service", "digital");
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @Autowired
    ImprovementStory story;

    @Autowired
    PathReport paths;

    @Autowired
    Consents consents;

    @Autowired
    ContactPreferences preferences;

    @Autowired
    Watching watching;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @BeforeEach
    void aMorning() {
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
    void whatFewerCustomersTellUsOfIsProvedAndEverybodyHears() {
        var theme = story.theme("Asked twice");
        var english = story.customer(Locale.ENGLISH);
        var polish = story.customer(POLISH);
        story.contacts(theme, story.today().minusDays(3), 1, "north", english);
        story.contacts(theme, story.today().minusDays(2), 1, "north", polish);
        var improvement = story.opened("Asked twice", theme, TWO);
        story.contactsEachDay(theme, story.today().minusDays(42), 42, 2, "south");
        improvement.ready();

        improvement.rolledOut("everybody");
        story.contactsEachDay(theme, story.today().plusDays(1), 42, 1, "south");
        improvement.fireTimer("effectDue");

        var proof = last(improvement);
        assertThat(proof.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(proof.contactsBefore()).isEqualTo(86);
        assertThat(proof.contactsAfter()).isEqualTo(42);
        assertThat(proof.high()).isLessThan(1);
        assertThat(improvement.running()).isWaitingAt("whatWeDidTold");

        story.beginTomorrowMorning();
        improvement.deliver();

        assertThat(improvement.running()).isNull();
        assertThat(improvement.row().outcome()).isEqualTo(Outcome.PROVED);
        assertThat(improvement.row().ending().article()).isNotNull();
        assertThat(improvement.told()).isEqualTo(Map.of(Result.TOLD, 2));
        assertThat(improvement.subjectsTo(english)).containsExactly("You said, we did: Asked twice");
        assertThat(improvement.bodyTo(english))
                .contains("We fill it in and ask nothing twice.", "86 customers", "51 % fewer");
        assertThat(improvement.subjectsTo(polish))
                .containsExactly("Państwo powiedzieli, my zrobiliśmy: PL: Asked twice");
        assertThat(improvement.passed()).contains("proofTold", "updateKnowledge", "improvementProved");
        assertThat(improvement.trail())
                .containsSubsequence(
                        "Opened", "OwnerNamed", "Reviewed", "OptionsGathered", "Decided", "Designed", "PilotPlanned")
                .containsSubsequence(
                        "PilotMeasured", "PilotJudged", "RolledOut", "Measured", "TellingOpened", "Told", "Closed");
    }

    /** One in the south is counted among the others, so that a summer in which everybody calls less proves nothing. */
    @Test
    void whatFallsForEverybodyIsNoProofForThoseOfThePilot() {
        var theme = story.theme("Long queues");
        var improvement = story.opened("Long queues", theme, List.of("service"));
        var from = story.today().minusDays(42);
        story.contactsEachDay(theme, from, 42, 2, "north");
        story.contactsEachDay(theme, from, 42, 2, "south");
        improvement.ready();
        improvement.rolledOut("pilot");
        story.contactsEachDay(theme, story.today().plusDays(1), 42, 1, "north");
        story.contactsEachDay(theme, story.today().plusDays(1), 42, 1, "south");

        improvement.fireTimer("effectDue");

        var measured = last(improvement);
        assertThat(measured.isAgainstOthers()).isTrue();
        assertThat(measured.ratio()).isBetween(0.9, 1.1);
        assertThat(measured.verdict()).isEqualTo(Verdict.NOT_PROVED);
        assertThat(improvement.running()).isWaitingAt("designChange");
    }

    @Test
    void tooFewContactsProveNothingAndAreLookedAtOnceMore() {
        var theme = story.theme("Rare");
        var improvement = story.opened("Rare", theme, List.of("service"));
        story.contacts(theme, story.today().minusDays(5), 6, "south", null);
        improvement.ready().rolledOut("everybody");
        var due = improvement.row().change().effectAt();
        story.contacts(theme, story.today().plusDays(5), 3, "south", null);

        improvement.fireTimer("effectDue");

        assertThat(last(improvement).verdict()).isEqualTo(Verdict.CANNOT_SAY);
        assertThat(improvement.running()).isWaitingAt("effectDue");
        assertThat(improvement.row().change().effectAt()).isEqualTo(due.plus(Duration.ofDays(42)));

        improvement.fireTimer("effectDue");

        assertThat(last(improvement).look()).isEqualTo(2);
        assertThat(last(improvement).days()).isEqualTo(84);
        assertThat(last(improvement).verdict()).isEqualTo(Verdict.CANNOT_SAY);
        assertThat(improvement.running()).as("nothing is claimed").isWaitingAt("designChange");
    }

    @Test
    void afterThreeDesignsWeSayThatItIsNotSolved() {
        var theme = story.theme("Hard nut");
        var teller = story.customer(Locale.ENGLISH);
        story.contacts(theme, story.today().minusDays(3), 1, "north", teller);
        var improvement = story.opened("Hard nut", theme, List.of("service"));
        story.contactsEachDay(theme, story.today().minusDays(60), 360, 1, "south");
        improvement.ready();
        for (int design = 1; design <= 3; design++) {
            improvement.rolledOut("everybody");
            improvement.fireTimer("effectDue");
            assertThat(last(improvement).verdict()).isEqualTo(Verdict.NOT_PROVED);
            if (design < 3) {
                improvement.piloting().piloted().judged("go");
            }
        }
        assertThat(improvement.row().designs()).isEqualTo(3);
        story.beginTomorrowMorning();
        improvement.deliver();

        assertThat(improvement.running()).isNull();
        assertThat(improvement.row().outcome()).isEqualTo(Outcome.NOT_SOLVED);
        assertThat(improvement.subjectsTo(teller)).containsExactly("Not solved yet: Hard nut");
        assertThat(improvement.bodyTo(teller)).contains("We say so rather than claim what we cannot prove.");
        assertThat(improvement.alarmed()).contains("agent", "manager");
        assertThat(improvement.passed()).contains("improvementNotSolved").doesNotContain("improvementProved");
    }

    @Test
    void whatIsNotWorthItIsSaidWithTheReason() {
        var theme = story.theme("By law");
        var teller = story.customer(POLISH);
        story.contacts(theme, story.today().minusDays(3), 1, "north", teller);
        var improvement = story.opened("By law", theme, List.of("service"));

        improvement.heard().gathered().decided("no").deliver();

        assertThat(improvement.running()).isNull();
        assertThat(improvement.row().outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(improvement.bodyTo(teller)).contains("Prawo każe nam pytać.");
        assertThat(improvement.passed()).contains("improvementRefused", "honestWordSpoken", "improvementDeclined");
    }

    @Test
    void whatIsPutOffIsDecidedAgainOnItsDay() {
        var improvement = story.opened("Later", story.theme("Later"), List.of("service"));
        improvement.heard().gathered().decided("later");
        assertThat(improvement.row().stage()).isEqualTo(Stage.LATER);

        improvement.fireTimer("decisionDueAgain");

        assertThat(improvement.running()).isWaitingAt("decideImprovement");
        improvement.decided("no");
        assertThat(improvement.running())
                .as("nobody had told us: nobody is written to")
                .isNull();
        assertThat(improvement.told()).isEmpty();
    }

    @Test
    void aDepartmentThatIsSilentIsCalledAndInTheEndPassedOver() {
        var improvement = story.opened("Silent", story.theme("Silent"), List.of("service", "billing"));
        var billing = improvement.tasks("reviewConcern").stream()
                .filter(task -> "billing".equals(task.team()))
                .findFirst()
                .orElseThrow();
        improvement.complete(
                improvement.tasks("reviewConcern").stream()
                        .filter(task -> "service".equals(task.team()))
                        .findFirst()
                        .orElseThrow(),
                AGENT,
                Map.of("verdict", "concerns", "cause", "Old forms.", "effort", "Much work."));

        improvement.fireTimer("departmentLate");
        assertThat(story.workItems.find(billing.taskId()).orElseThrow().assignee())
                .isEqualTo(story.staff.leadOf("billing").username());
        improvement.fireTimer("reviewVeryLate");
        assertThat(story.workItems.find(billing.taskId()).orElseThrow().assignee())
                .isEqualTo("manager");
        assertThat(improvement.alarmed()).endsWith("manager");
        improvement.fireTimer("reviewMissing");

        assertThat(improvement.running()).isWaitingAt("brainstorm");
        assertThat(improvement.file().reviews())
                .extracting(Review::department, Review::state)
                .containsExactly(tuple("billing", Review.State.MISSED), tuple("service", Review.State.GIVEN));
        assertThat(improvement.alarmed()).endsWith("agent");
        assertThat(improvement.passed())
                .contains("departmentLeadCalled", "managerCalledIn", "reviewMissed", "departmentHeard");
    }

    @Test
    void departmentsAreAskedAtTheSameTimeAndABranchInPerson() {
        var improvement = story.opened("All", story.theme("All"), List.of("service", "billing", "branch:harbour"));

        assertThat(improvement.tasks("reviewConcern"))
                .extracting(task -> task.team(), task -> task.assignee())
                .containsExactlyInAnyOrder(
                        tuple("service", null), tuple("billing", null), tuple("branch:harbour", "branch"));
        var billing = improvement.tasks("reviewConcern").stream()
                .filter(task -> "billing".equals(task.team()))
                .findFirst()
                .orElseThrow();
        var answer = Map.<String, Object>of("verdict", "agrees", "cause", "Old forms.", "effort", "Much work.");
        assertThatThrownBy(() -> improvement.complete(billing, AGENT, answer))
                .as("an agent of another team does not speak for it")
                .isInstanceOf(Refused.class);
    }

    @Test
    void nobodyAnswersForItUntilSomebodyIsNamed() {
        var improvement = story.unowned("Whose", null);
        assertThat(improvement.running()).isWaitingAt("nameOwner");

        improvement.complete(
                "nameOwner", AGENT, Map.of("owner", "agent", "departments", List.of("service"), "reviewDays", 3));

        assertThat(improvement.row().owner()).isEqualTo("agent");
        assertThat(improvement.row().theme()).as("a theme of its own").isNotNull();
        assertThat(improvement.tasks("reviewConcern")).hasSize(1);
    }

    @Test
    void aPilotLeadsBackToTheDesignOrToTheEnd() {
        var theme = story.theme("Back");
        var teller = story.customer(Locale.ENGLISH);
        story.contacts(theme, story.today().minusDays(3), 1, "north", teller);
        var improvement = story.opened("Back", theme, List.of("service"));
        improvement.heard().gathered().decided("yes").piloting().piloted();
        assertThat(last(improvement).kind()).isEqualTo(Measured.Kind.PILOT);
        assertThat(last(improvement).isAgainstOthers()).isTrue();

        improvement.judged("back");
        assertThat(improvement.running()).isWaitingAt("designChange");
        improvement.piloting().piloted().judged("stop");
        story.beginTomorrowMorning();
        improvement.deliver();

        assertThat(improvement.row().outcome()).isEqualTo(Outcome.NOT_SOLVED);
        assertThat(improvement.passed()).contains("pilotStopped", "improvementNotSolved");
        assertThat(improvement.bodyTo(teller)).contains("it took longer");
    }

    @Test
    void afterThreeDesignsNoPilotLeadsBack() {
        var improvement = story.opened("Enough", story.theme("Enough"), List.of("service"));
        improvement.heard().gathered().decided("yes");
        for (int design = 1; design < 3; design++) {
            improvement.piloting().piloted().judged("back");
        }
        improvement.piloting().piloted();

        assertThatThrownBy(() -> improvement.judged("back")).isInstanceOf(Refused.class);
        assertThat(improvement.running()).isWaitingAt("goOrNoGo");
    }

    @Test
    void itsOwnerGivesItUpAndContributorsHearWhy() {
        var theme = story.theme("Given up");
        var teller = story.customer(Locale.ENGLISH);
        story.contacts(theme, story.today().minusDays(3), 1, "north", teller);
        var improvement = story.opened("Given up", theme, List.of("service"));
        improvement.heard();
        var reader = new Actor("auditor", Role.AUDITOR, null);
        assertThatThrownBy(() -> withdraw(improvement, reader)).isInstanceOf(NotFound.class);

        withdraw(improvement, AGENT);
        assertThat(improvement.tasks("brainstorm")).isEmpty();
        assertThatThrownBy(() -> withdraw(improvement, AGENT)).isInstanceOf(Conflict.class);
        improvement.deliver();

        assertThat(improvement.running()).isNull();
        assertThat(improvement.row().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(improvement.bodyTo(teller)).contains("The shop is closed for good.");
        assertThat(improvement.passed()).contains("improvementCalledOff");
    }

    @Test
    void givenUpBeforeAnybodyHadToldUsOfItNobodyIsWrittenTo() {
        var improvement = story.opened("Quiet", story.theme("Quiet"), List.of("service"));

        withdraw(improvement, AGENT);

        assertThat(improvement.running()).isNull();
        assertThat(improvement.passed()).contains("noteWhoHeardOfWithdrawal").doesNotContain("withdrawalTold");
    }

    @Test
    void whoeverIsNotToldStandsInTheListWithTheReason() {
        var theme = story.theme("Not for all");
        var told = story.customer(Locale.ENGLISH);
        var withdrew = story.customer(Locale.ENGLISH);
        var portal = story.customer(Locale.ENGLISH);
        var unreachable = story.customer(Locale.ENGLISH);
        var erased = story.customer(Locale.ENGLISH);
        for (var each : List.of(told, withdrew, portal, unreachable, erased)) {
            story.contacts(theme, story.today().minusDays(3), 2, "north", each);
        }
        consents.give(withdrew, Purpose.RESEARCH, Locale.ENGLISH, "agent");
        consents.takeBack(withdrew, Purpose.RESEARCH, "agent");
        story.jdbc
                .sql("INSERT INTO contact_preference (customer_id, case_number, preferred) VALUES (?, '', 'PORTAL')")
                .param(portal)
                .update();
        story.jdbc
                .sql("UPDATE customer SET email = NULL WHERE id = ?")
                .param(unreachable)
                .update();
        var improvement = story.opened("Not for all", theme, List.of("service"));
        story.jdbc.sql("DELETE FROM customer WHERE id = ?").param(erased).update();

        improvement.heard().gathered().decided("no").deliver();

        assertThat(improvement.file().told())
                .extracting(each -> each.customerId(), each -> each.outcome())
                .containsExactlyInAnyOrder(
                        tuple(told, Result.TOLD),
                        tuple(withdrew, Result.CONSENT_WITHDRAWN),
                        tuple(portal, Result.PORTAL_ONLY),
                        tuple(unreachable, Result.UNREACHABLE),
                        tuple(erased, Result.ERASED));
        assertThat(improvement.subjectsTo(told)).hasSize(1);
        assertThat(improvement.subjectsTo(withdrew)).isEmpty();
        assertThat(improvement.running()).isNull();
    }

    /** The same address typed into another form is another key, and the same reader. */
    @Test
    void whoeverIsKnownByTwoKeysIsToldOnceAndTheListSaysWithWhom() {
        var theme = story.theme("Two keys");
        var first = story.customer("Twice@Example.org", null);
        var second = story.customer(" twice@example.ORG", "+48 600 100 200");
        var byNumber = story.customer(null, "0048600100200");
        var alone = story.customer(Locale.ENGLISH);
        for (var each : List.of(first, second, byNumber, alone)) {
            story.contacts(theme, story.today().minusDays(3), 1, "north", each);
        }

        var improvement = story.opened("Two keys", theme, List.of("service"));
        improvement.heard().gathered().decided("no").deliver();

        assertThat(improvement.file().told())
                .extracting(each -> each.customerId(), each -> each.outcome(), each -> each.toldWith())
                .containsExactlyInAnyOrder(
                        tuple(first, Result.TOLD, null),
                        tuple(second, Result.TOLD_WITH, first),
                        tuple(byNumber, Result.TOLD_WITH, first),
                        tuple(alone, Result.TOLD, null));
        assertThat(improvement.told()).as("people, not keys").isEqualTo(Map.of(Result.TOLD, 2));
        assertThat(improvement.subjectsTo(first)).hasSize(1);
        assertThat(improvement.subjectsTo(second)).isEmpty();
        assertThat(improvement.subjectsTo(byNumber)).isEmpty();
    }

    @Test
    void whatAPersonHasSaidUnderOneKeyHoldsForTheOthers() {
        var theme = story.theme("One person");
        var withdrew = List.of(story.customer("peace@example.org", null), story.customer("peace@example.org", null));
        var portal = List.of(story.customer("portal@example.org", null), story.customer("portal@example.org", null));
        var bounced = List.of(story.customer("back@example.org", null), story.customer("back@example.org", null));
        for (var person : List.of(withdrew, portal, bounced)) {
            person.forEach(each -> story.contacts(theme, story.today().minusDays(3), 1, "north", each));
        }
        consents.give(withdrew.get(1), Purpose.RESEARCH, Locale.ENGLISH, "agent");
        consents.takeBack(withdrew.get(1), Purpose.RESEARCH, "agent");
        story.jdbc
                .sql("INSERT INTO contact_preference (customer_id, case_number, preferred) VALUES (?, '', 'PORTAL')")
                .param(portal.get(1))
                .update();
        bounced.forEach(each -> preferences.emailBounced(each, "back@example.org"));

        var improvement = story.opened("One person", theme, List.of("service"));
        improvement.heard().gathered().decided("no").deliver();

        assertThat(improvement.file().told())
                .extracting(each -> each.customerId(), each -> each.outcome(), each -> each.toldWith())
                .containsExactlyInAnyOrder(
                        tuple(withdrew.get(0), Result.CONSENT_WITHDRAWN, null),
                        tuple(withdrew.get(1), Result.CONSENT_WITHDRAWN, withdrew.get(0)),
                        tuple(portal.get(0), Result.PORTAL_ONLY, portal.get(1)),
                        tuple(portal.get(1), Result.PORTAL_ONLY, null),
                        tuple(bounced.get(0), Result.UNREACHABLE, null),
                        tuple(bounced.get(1), Result.UNREACHABLE, bounced.get(0)));
        assertThat(improvement.told())
                .isEqualTo(Map.of(Result.CONSENT_WITHDRAWN, 1, Result.PORTAL_ONLY, 1, Result.UNREACHABLE, 1));
        assertThat(improvement.running()).isNull();
    }

    /** At night nobody is written to: the list is complete in the morning, and only then it is closed. */
    @Test
    void whoeverSleepsHearsInTheMorning() {
        for (var way : List.of("no", "proof", "given up")) {
            story.beginTomorrowMorning();
            var theme = story.theme("Night " + way);
            var teller = story.customer(Locale.ENGLISH);
            story.contacts(theme, story.today().minusDays(3), 1, "north", teller);
            var improvement = story.opened("Night " + way, theme, List.of("service"));
            if (way.equals("proof")) {
                story.contactsEachDay(theme, story.today().minusDays(42), 42, 1, "south");
                improvement.ready().rolledOut("everybody");
                improvement.fireTimer("effectDue");
            } else {
                improvement.heard().gathered();
                story.letPass(Duration.ofHours(14));
                if (way.equals("no")) {
                    improvement.decided("no");
                } else {
                    withdraw(improvement, AGENT);
                }
            }
            improvement.deliver();
            assertThat(improvement.told()).isEqualTo(Map.of(Result.OPEN, 1));
            assertThat(improvement.row().outcome()).isNull();

            story.letPass(Duration.ofHours(14));
            improvement.deliver();
            improvement.fireTimer(
                    way.equals("no") ? "honestWordLook" : way.equals("proof") ? "whatWeDidLook" : "withdrawalLook");

            assertThat(improvement.told()).isEqualTo(Map.of(Result.TOLD, 1));
            assertThat(improvement.running()).isNull();
        }
    }

    @Test
    void aStepThatTakesTooLongIsRemindedOf() {
        var improvement = story.opened("Stalled", story.theme("Stalled"), List.of("service"));

        improvement.fireTimer("improvementStalled");
        assertThat(improvement.alarmed()).containsExactly("agent");
        improvement.fireTimer("nextReminderDue");
        assertThat(improvement.alarmed()).containsExactly("agent", "manager");

        story.letPass(Duration.ofDays(9));
        improvement.heard();
        improvement.gathered();
        improvement.fireTimer("nextReminderDue");
        assertThat(improvement.alarmed()).as("it has moved on").hasSize(2);
        withdraw(improvement, AGENT);
        assertThat(improvement.running()).as("no reminder outlives it").isNull();
    }

    @Test
    void aThemeOverItsThresholdOpensOneAndOnlyOne() {
        var theme = story.theme("Too many");

        over(theme);
        over(theme);

        var open = story.improvements.about(theme);
        assertThat(open).hasSize(1);
        assertThat(story.of(open.get(0).number()).running()).isWaitingAt("nameOwner");
        assertThat(open.get(0).subject().openedBy()).isEqualTo("heed");
    }

    @Test
    void whatComesBackWithinTheWatchBeginsAnewUnderTheSameNumber() {
        var improvement = proved("Comes back");
        var first = story.today();
        story.letPass(Duration.ofDays(10));
        assertThat(watching.look()).as("nothing has come back").isZero();
        story.contacts(improvement.theme, first.plusDays(2), 30, "south", null);

        assertThat(watching.look()).isEqualTo(1);

        assertThat(improvement.row().round()).isEqualTo(2);
        assertThat(improvement.row().outcome()).isNull();
        assertThat(improvement.tasks("reviewConcern")).hasSize(1);
        assertThat(improvement.trail()).endsWith("Reopened", "Alarmed");
        assertThat(watching.look()).as("once is enough").isZero();
        withdraw(improvement, AGENT);
    }

    @Test
    void aProvedThemeThatPassesItsThresholdAgainIsTheSameImprovement() {
        var improvement = proved("Again over");

        over(improvement.theme);

        assertThat(story.improvements.about(improvement.theme)).isEmpty();
        assertThat(improvement.row().round()).isEqualTo(2);
        withdraw(improvement, AGENT);
    }

    @Test
    void afterTheWatchItIsANewOne() {
        var improvement = proved("Long ago");
        story.letPass(Duration.ofDays(85));

        over(improvement.theme);

        assertThat(improvement.row().round()).isEqualTo(1);
        assertThat(story.improvements.about(improvement.theme)).hasSize(1);
    }

    @Test
    void onlyTheLeadOrTheManagerDecides() {
        var improvement = story.opened("Who decides", story.theme("Who decides"), List.of("service"));
        improvement.heard().gathered();
        assertThat(improvement.task("decideImprovement").assignee()).isEqualTo("lead");

        assertThatThrownBy(() -> improvement.complete(
                        "decideImprovement", AGENT, Map.of("verdict", "yes", "reason", "I like it.")))
                .isInstanceOf(Refused.class);
        improvement.complete("decideImprovement", MANAGER, Map.of("verdict", "yes", "reason", "It hurts."));
        assertThat(improvement.running()).isWaitingAt("designChange");
    }

    @Test
    void aNoticeOnOurPagesFollowsIt() {
        var improvement = story.opened("Known", story.theme("Known"), List.of("service"));
        improvement.heard().gathered();
        improvement.complete(
                "decideImprovement", LEAD, Map.of("verdict", "yes", "reason", "It hurts.", "banner", true));
        var issue = improvement.row().knownIssue();
        assertThat(issue).isNotNull();
        improvement.piloting().piloted().judged("go").rolledOut("everybody");
        assertThat(status(issue)).isEqualTo("The change is there. We are looking whether it helps.");

        withdraw(improvement, AGENT);

        assertThat(status(issue)).isEqualTo("This is over.");
        assertThat(improvement.row().knownIssue()).isNull();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(ImprovingFeedback.KEY, Path.of("target/paths/feedback-to-improvement.txt")))
                .isEmpty();
    }

    private ImprovementStory.Improvement proved(String title) {
        var theme = story.theme(title);
        var improvement = story.opened(title, theme, List.of("service"));
        story.contactsEachDay(theme, story.today().minusDays(42), 42, 1, "south");
        improvement.ready().rolledOut("everybody");
        improvement.fireTimer("effectDue");
        assertThat(improvement.row().outcome()).isEqualTo(Outcome.PROVED);
        return improvement;
    }

    private String status(Long issue) {
        return story.jdbc
                .sql("SELECT status FROM known_issue WHERE id = ?")
                .param(issue)
                .query(String.class)
                .single();
    }

    private void over(CaseNumber theme) {
        transactions.executeWithoutResult(
                each -> events.publishEvent(new ThemeEvent.OverThreshold(theme, clock.instant(), 30, 0, 28)));
    }

    private static Measured last(ImprovementStory.Improvement improvement) {
        var all = improvement.file().measured();
        return all.get(all.size() - 1);
    }

    private void withdraw(ImprovementStory.Improvement improvement, Actor who) {
        story.improvements.withdraw(
                improvement.number,
                "There is nothing left to change.",
                "The shop is closed for good.",
                "Sklep został zamknięty na stałe.",
                who);
    }
}
