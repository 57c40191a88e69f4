package io.heed.idea.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.PathReport;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.idea.IdeaOwnership;
import io.heed.idea.IdeaSource;
import io.heed.idea.IdeaState;
import io.heed.idea.Ideas;
import io.heed.idea.NewIdea;
import io.heed.idea.PublicIdeas;
import io.heed.idea.Quarter;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/** Every way through {@code idea-box}, with the real delegates and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdeaBoxPathsTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String WORDS = "Show the price before the last step, please.";
    private static final String REASONS = "We have tried it with twenty customers, and they found it clearer.";

    @Autowired
    PathReport paths;

    @Autowired
    Ideas ideas;

    @Autowired
    PublicIdeas publicIdeas;

    @Autowired
    IdeaOwnership ownership;

    @Autowired
    Customers customers;

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

    @BeforeEach
    void theReportListens() {
        AbstractAssertions.init(engine);
        paths.testBegins();
    }

    @AfterEach
    void backToThePresent(TestInfo test) {
        paths.testEnded(test.getTestMethod().orElseThrow().getName());
        ClockUtil.reset();
    }

    @Test
    void anIdeaThatWeShallNotDoIsAnsweredWithReasonsByAPersonsName() {
        var idea = received(customer("pl"));
        var owner = staff.find(task(idea).assignee()).orElseThrow();
        assertThat(task(idea).element()).isEqualTo("answerIdea");
        assertThat(task(idea).dueAt()).isEqualTo(ideas.get(idea).answerBy());

        complete(idea, Map.of("verdict", "no", "reasons", REASONS));

        assertThat(over(idea)).contains("tellIdeaAnswer", "ideaDeclined");
        assertThat(ideas.get(idea).state()).isEqualTo(IdeaState.NO);
        assertThat(letters(idea))
                .singleElement()
                .asString()
                .startsWith("IDEA_ANSWER Odpowiedź na pomysł " + idea)
                .contains("Nie: nie zrobimy tego", REASONS, owner.firstName())
                .doesNotContain(WORDS);
    }

    @Test
    void aYesIsFollowedByWordOnDelivery() {
        var idea = received(customer("en"));
        complete(idea, Map.of("verdict", "yes", "reasons", REASONS));
        assertThat(running(idea)).isWaitingAt("nextWordDue");
        assertThat(letters(idea))
                .singleElement()
                .asString()
                .contains("Yes: we shall do it", "You hear from us again by");

        ideas.delivered(idea);

        assertThat(over(idea)).contains("ideaDelivered", "tellIdeaDelivery", "ideaDone");
        assertThat(letters(idea)).hasSize(2).last().asString().startsWith("IDEA_DELIVERED Your idea " + idea);
        assertThat(ideas.get(idea).state()).isEqualTo(IdeaState.DONE);
    }

    @Test
    void deliveredTwiceIsToldOnceAndWhatNobodySaidYesToCannotBeDelivered() {
        var idea = received(customer("en"));
        assertThatThrownBy(() -> ideas.delivered(idea)).isInstanceOf(Conflict.class);
        complete(idea, Map.of("verdict", "yes", "reasons", REASONS));
        ideas.delivered(idea);
        ideas.delivered(idea);
        assertThat(letters(idea)).hasSize(2);
        assertThatThrownBy(() -> ideas.delivered(CaseNumber.of("IB", 99_999_999L)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aDateThatPassesWithoutDeliveryIsFollowedByANewOne() {
        var idea = received(customer("en"));
        complete(idea, planned(Quarter.of(today().plusMonths(3)).toString()));
        assertThat(letters(idea))
                .singleElement()
                .asString()
                .contains("quarter " + Quarter.of(today().plusMonths(3)).number());

        fire(idea, "nextWordDue");
        assertThat(running(idea)).isWaitingAt("setNewDate");
        complete(
                idea,
                Map.of(
                        "stillPlanned",
                        "yes",
                        "plannedAs",
                        "day",
                        "plannedDay",
                        today().plusDays(40).toString(),
                        "reasons",
                        REASONS));

        assertThat(running(idea)).isWaitingAt("nextWordDue");
        assertThat(letters(idea)).hasSize(2).last().asString().startsWith("IDEA_NEW_DATE ");
        assertThat(ideas.answers(idea)).hasSize(2);
    }

    @Test
    void whatWasPromisedAndWillNotComeIsToldToo() {
        var idea = received(customer("en"));
        complete(idea, Map.of("verdict", "yes", "reasons", REASONS));
        fire(idea, "nextWordDue");
        complete(idea, Map.of("stillPlanned", "no", "reasons", REASONS));

        assertThat(over(idea)).contains("deliveryGivenUp", "tellIdeaDropped", "ideaDropped");
        assertThat(ideas.get(idea).state()).isEqualTo(IdeaState.NO);
        assertThat(letters(idea)).last().asString().startsWith("IDEA_DROPPED ");
    }

    @Test
    void aNewDateThatNobodySaysGoesToTheLead() {
        var idea = received(customer("en"));
        complete(idea, Map.of("verdict", "yes", "reasons", REASONS));
        fire(idea, "nextWordDue");
        fire(idea, "newDateOverdue");

        assertThat(task(idea).assignee()).isEqualTo(staff.leadOf("service").username());
        assertThat(passed(idea)).contains("newDateLeadNeeded", "newDateNeglected", "ideaHandedOver");
    }

    @Test
    void theOwnerIsRemindedThenTheLeadAndThenTheManagerHasIt() {
        var idea = received(customer("en"));
        fire(idea, "ideaAnswerNear");
        assertThat(task(idea).warnedAt()).isNotNull();
        assertThat(mails(idea)).hasSize(1);

        fire(idea, "ideaAnswerOverdue");
        assertThat(task(idea).assignee()).isEqualTo(staff.leadOf("service").username());
        assertThat(ideas.get(idea).owner()).isEqualTo(staff.leadOf("service").username());

        fire(idea, "ideaLongOverdue");
        assertThat(task(idea).assignee()).isEqualTo(staff.manager().username());
        assertThat(mails(idea)).hasSize(3);
        assertThat(passed(idea)).contains("ideaOwnerReminded", "ideaLeadNeeded", "ideaManagerNeeded", "ideaHandedOver");
    }

    @Test
    void theSameIdeaSentAgainJoinsTheFirstAndAllItsSendersAreTold() {
        var first = received(customer("en"));
        var second = received(customer("pl"));
        complete(second, Map.of("verdict", "merge", "mergeInto", first.value()));

        assertThat(over(second)).contains("tellOfMerger", "ideaJoined");
        assertThat(ideas.current(second).number()).isEqualTo(first);
        assertThat(letters(second)).singleElement().asString().startsWith("IDEA_MERGED ");

        complete(first, Map.of("verdict", "yes", "reasons", REASONS));
        ideas.delivered(second);
        assertThat(letters(first)).hasSize(4);
        assertThat(over(first)).contains("ideaDone");
    }

    @Test
    void anIdeaCannotJoinItselfNorOneThatIsNotThere() {
        var idea = received(customer("en"));
        for (var into : List.of(idea.value(), "IB-999999-9", "nonsense", "")) {
            assertThatThrownBy(() -> complete(idea, Map.of("verdict", "merge", "mergeInto", into)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(ideas.get(idea).state()).isEqualTo(IdeaState.LOOKING);
    }

    @Test
    void aDateThatHasPassedOrIsMissingIsNotTold() {
        var idea = received(customer("en"));
        for (var wrong : List.of(
                Map.<String, Object>of("verdict", "when", "plannedAs", "quarter", "plannedQuarter", "2020-Q1"),
                Map.<String, Object>of("verdict", "when", "plannedAs", "quarter", "plannedQuarter", "2020-Q7"),
                Map.<String, Object>of("verdict", "when", "plannedAs", "day", "plannedDay", today().toString()),
                Map.<String, Object>of("verdict", "when", "plannedAs", "day", "plannedDay", "2199-01-01"),
                Map.<String, Object>of("verdict", "when", "plannedAs", "day"))) {
            var data = new HashMap<>(wrong);
            data.put("reasons", REASONS);
            assertThatThrownBy(() -> complete(idea, data)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> complete(idea, Map.of("verdict", "no", "reasons", " ")))
                .isInstanceOf(Refused.class);
        assertThat(ideas.answers(idea)).isEmpty();
        assertThat(letters(idea)).isEmpty();
    }

    @Test
    void whatIsReleasedIsShownInOurWordsOnly() {
        var idea = received(customer("en"));
        complete(
                idea,
                Map.of(
                        "verdict", "no",
                        "reasons", REASONS,
                        "release", true,
                        "title", "Price earlier " + idea,
                        "titlePl", "Cena wcześniej " + idea,
                        "summary", "The price stands before the last step.",
                        "summaryPl", "Cena widoczna przed ostatnim krokiem.",
                        "because", "It would slow the page down.",
                        "becausePl", "Spowolniłoby to stronę."));
        var shown = publicIdeas.shown(List.of(IdeaState.NO), "", 1000, 0).ideas().stream()
                .filter(each -> each.number().equals(idea))
                .toList();
        assertThat(shown).singleElement().satisfies(each -> {
            assertThat(each.because()).isEqualTo("It would slow the page down.");
            assertThat(each.wanted()).isEqualTo(1);
        });
    }

    @Test
    void whoHasNoAddressOrIsGoneIsNotWrittenToAndTheOthersAre() {
        var gone = customer("en");
        var idea = received(gone);
        var silent = received(null);
        complete(silent, Map.of("verdict", "merge", "mergeInto", idea.value()));
        rows.sql("DELETE FROM customer WHERE id = ?").param(gone).update();
        complete(idea, Map.of("verdict", "no", "reasons", REASONS));
        assertThat(letters(idea)).isEmpty();
        assertThat(over(idea)).contains("ideaDeclined");
    }

    @Test
    void anIdeaIsKeptOnceForItsMessage() {
        var message = CaseNumber.of(
                "MS", 900_000_000L + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 90_000_000L));
        var given = new NewIdea(
                IdeaSource.MESSAGE, clock.instant(), WORDS, Locale.ENGLISH, null, null, message, null, null);
        assertThat(ideas.receive(given)).isEqualTo(ideas.receive(given));
    }

    @Test
    void whenItsOwnerIsAwaySomebodyElseAnswers() {
        var idea = received(customer("en"));
        var away = ideas.get(idea).owner();
        staff.absent(away, clock.instant().plus(Duration.ofDays(2)));
        try {
            assertThat(ideas.get(idea).owner()).isNotEqualTo(away);
            assertThat(task(idea).assignee()).isEqualTo(ideas.get(idea).owner());
        } finally {
            staff.returned(away);
        }
    }

    @Test
    void whoIsNotOfTheTeamSeesNoIdea() {
        var idea = received(customer("en"));
        var task = task(idea).taskId();
        assertThatThrownBy(() -> work.takeOver(task, new Actor("auditor", Role.AUDITOR, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.prefill(task, new Actor("branch", Role.BRANCH, "branches")))
                .isInstanceOf(NotFound.class);
        assertThat(work.prefill(task, new Actor("auditor", Role.AUDITOR, null))).containsKey("quarters");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeAndEveryFlowWasPassed() {
        assertThat(paths.missed(IdeaBox.KEY, Path.of("target/paths/idea-box.txt")))
                .isEmpty();
    }

    private Long customer(String language) {
        return customers.add(
                new Contact(
                        "Anna Kowal",
                        "anna-" + UUID.randomUUID() + "@example.org",
                        null,
                        Locale.forLanguageTag(language),
                        WARSAW),
                clock.instant());
    }

    private CaseNumber received(Long customer) {
        return ideas.receive(new NewIdea(
                IdeaSource.STAFF, clock.instant(), WORDS, Locale.ENGLISH, null, customer, null, null, "agent"));
    }

    private static Map<String, Object> planned(String quarter) {
        return Map.of("verdict", "when", "plannedAs", "quarter", "plannedQuarter", quarter, "reasons", REASONS);
    }

    /** Today where the team of the ideas works, which is not always today where the customer lives. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private void complete(CaseNumber idea, Map<String, Object> data) {
        var item = task(idea);
        var member = staff.find(item.assignee()).orElseThrow();
        work.complete(item.taskId(), new Actor(member.username(), member.role(), member.team()), data);
    }

    private WorkItem task(CaseNumber idea) {
        var open = workItems.ofCase(idea);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void fire(CaseNumber idea, String timer) {
        var jobs = management
                .createJobQuery()
                .processInstanceId(running(idea).getId())
                .activityId(timer)
                .list();
        assertThat(jobs).hasSize(1);
        if (jobs.get(0).getDuedate().toInstant().isAfter(clock.instant())) {
            ClockUtil.setCurrentTime(jobs.get(0).getDuedate());
        }
        management.executeJob(jobs.get(0).getId());
    }

    private ProcessInstance running(CaseNumber idea) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(idea.value())
                .singleResult();
    }

    private Set<String> over(CaseNumber idea) {
        assertThat(running(idea)).isNull();
        return passed(idea);
    }

    private Set<String> passed(CaseNumber idea) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(idea.value())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(each -> each.getActivityId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> letters(CaseNumber idea) {
        return rows.sql(
                        "SELECT CONCAT_WS(' ', kind, subject, text_body) FROM notification WHERE case_number = ? AND staff IS NULL ORDER BY id")
                .param(idea.value())
                .query(String.class)
                .list();
    }

    private List<String> mails(CaseNumber idea) {
        return rows.sql("SELECT kind FROM notification WHERE case_number = ? AND staff IS NOT NULL")
                .param(idea.value())
                .query(String.class)
                .list();
    }
}
