package io.heed.channel.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heed.HeedTest;
import io.heed.channel.Arrival;
import io.heed.channel.Arrivals;
import io.heed.channel.InboundState;
import io.heed.channel.MessageRegister;
import io.heed.channel.Origin;
import io.heed.channel.Outcome;
import io.heed.channel.Source;
import io.heed.channel.StoredMessage;
import io.heed.complaint.BranchChecks;
import io.heed.complaint.StaffCase;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.recognition.MessageKind;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way through {@code message-recognition}, with the real delegates and database. */
@HeedTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MessageRecognitionPathsTest {

    private static final Actor AGENT = new Actor("agent", Role.AGENT, "service");
    private static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);
    private static final List<String> INSTANCES = new java.util.ArrayList<>();

    @Autowired
    Arrivals arrivals;

    @Autowired
    MessageRegister register;

    @Autowired
    StaffCase cases;

    @Autowired
    BranchChecks branches;

    @Autowired
    WorkItems workItems;

    @Autowired
    TaskWork work;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @AfterAll
    static void forget() {
        INSTANCES.clear();
    }

    @Test
    void aComplaintRecognisedWithCertaintyIsACaseAtOnce() {
        var words = "[complaint 0.95] Nobody came, and nobody called. Twice.";

        var post = posted(words);

        assertThat(post.outcome.state()).isEqualTo(InboundState.CASE);
        assertThat(post.passed()).contains("recognisedWithCertainty", "openComplaint", "complaintOpened");
        assertThat(post.passed()).doesNotContain("classifyMessage");
        var opened = cases.show(post.outcome.caseNumber(), MANAGER);
        assertThat(opened.words()).isEqualTo(words);
        assertThat(opened.channel()).isEqualTo("social");
        assertThat(opened.customer().name()).isEqualTo("Zofia");
        assertThat(workItems.ofCase(post.number())).isEmpty();
        assertThat(post.stored().decidedBy()).isEqualTo("heed");
    }

    @Test
    void aQuestionBecomesACaseTooSoThatSomebodyOwesTheAnswer() {
        var post = posted("[question 0.95] Do you open on Sundays?");

        assertThat(post.outcome.state()).isEqualTo(InboundState.CASE);
        assertThat(post.stored().decided()).isEqualTo(MessageKind.QUESTION);
        assertThat(cases.show(post.outcome.caseNumber(), MANAGER).answerBy()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"idea,IDEA", "praise,PRAISE"})
    void anIdeaOrPraiseIsKeptAsFeedback(String kind, MessageKind decided) {
        var post = posted("[" + kind + " 0.95] It would be nice to hear from you.");

        assertThat(post.outcome.state()).isEqualTo(InboundState.FEEDBACK);
        assertThat(post.stored().decided()).isEqualTo(decided);
        assertThat(post.passed()).contains("keepFeedback", "feedbackKept");
    }

    @Test
    void aPostThatIsNothingToUsIsSetAside() {
        var post = posted("[noise 0.95] Good morning, everybody.");

        assertThat(post.outcome.state()).isEqualTo(InboundState.NOISE);
        assertThat(post.passed()).contains("setMessageAside", "messageSetAside");
    }

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"EMAIL", "WEBHOOK"})
    void whatWasWrittenToUsIsNeverSetAsideByAMachineAlone(Source source) {
        var message = new Message(source, "[noise 0.99] Good morning, everybody.", Origin.UNKNOWN);

        assertThat(message.outcome.state()).isEqualTo(InboundState.UNDECIDED);
        assertThat(message.task().element()).isEqualTo("classifyMessage");
    }

    @ParameterizedTest
    @CsvSource({"EMAIL,praise,UNDECIDED", "EMAIL,idea,UNDECIDED", "EMAIL,complaint,CASE", "SOCIAL,praise,FEEDBACK"})
    void aMailOfSomebodyUnknownIsTakenForPraiseByAPersonOnly(Source source, String kind, InboundState state) {
        var arrival = arrival(source, "[" + kind + " 0.99] An offer that you will love.");

        assertThat(arrivals.take(arrival).state()).isEqualTo(state);
    }

    @Test
    void whatIsUncertainIsDecidedByAPersonWhoBeginsWithTheSuggestion() {
        var post = posted("[complaint 0.55] An hour at Harbour Street, I wonder why.");

        assertThat(post.outcome.state()).isEqualTo(InboundState.UNDECIDED);
        assertThat(post.task().team()).isEqualTo("service");
        assertThat(post.task().assignee()).isNull();
        assertThat(post.task().dueAt()).isEqualTo(post.stored().decideBy());
        var prefill = work.prefill(post.task().taskId(), AGENT);
        assertThat(prefill).containsEntry("kind", "complaint").containsEntry("place", "harbour");
        assertThat(post.stored().reasons()).containsExactly("queue", "nobody");

        post.decide(Map.of("kind", "complaint", "place", "harbour", "product", "home-internet", "note", "third time"));

        var stored = post.stored();
        assertThat(stored.state()).isEqualTo(InboundState.CASE);
        assertThat(stored.decidedBy()).isEqualTo("agent");
        assertThat(stored.note()).isEqualTo("third time");
        assertThat(cases.show(stored.caseNumber(), MANAGER).product()).isEqualTo("home-internet");
        assertThat(branches.of(stored.caseNumber()).orElseThrow().branch()).isEqualTo("harbour");
        assertThat(post.passed()).contains("classifyMessage", "messageClassified", "complaintOpened");
    }

    @ParameterizedTest
    @CsvSource({"question,CASE", "idea,FEEDBACK", "praise,FEEDBACK", "noise,NOISE"})
    void aPersonMaySeeItDifferently(String kind, InboundState state) {
        var post = posted("[complaint 0.30] Well, well.");

        post.decide(Map.of("kind", kind));

        assertThat(post.stored().state()).isEqualTo(state);
        assertThat(workItems.ofCase(post.number())).isEmpty();
    }

    @Test
    void whatNobodyDecidesInFourWorkingHoursGoesToTheLead() {
        var post = posted("[idea 0.40] Hm.");

        post.fire("decisionDue");

        assertThat(post.task().assignee()).isEqualTo("lead");
        assertThat(post.passed()).contains("undecided", "callInLead", "leadCalledIn");
        post.decideAs(new Actor("lead", Role.LEAD, "service"), Map.of("kind", "idea"));
        assertThat(post.stored().state()).isEqualTo(InboundState.FEEDBACK);
    }

    @Test
    void whatTheSenderSaysNeedsNoRecognition() {
        var message = new Message(
                Source.WEBHOOK, "[praise 0.99] Lovely.", new Origin(null, null, null, MessageKind.COMPLAINT));

        assertThat(message.outcome.state()).isEqualTo(InboundState.CASE);
        assertThat(message.stored().suggested()).isNull();
    }

    @Test
    void aPlaceGivenWithAPostHasItsBranchLookedAt() {
        var message = new Message(
                Source.SOCIAL,
                "[complaint 0.99] The queue again.",
                new Origin("https://social.example/1", "Northport", null, null));

        assertThat(branches.of(message.outcome.caseNumber()).orElseThrow().branch())
                .isEqualTo("harbour");
    }

    @Test
    void theSameMessageIsTakenOnce() {
        var arrival = arrival(Source.SOCIAL, "[complaint 0.95] Twice the same.");

        var first = arrivals.take(arrival);
        var second = arrivals.take(arrival);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aDecisionIsMadeOnce() {
        var post = posted("[idea 0.40] Hm.");
        var task = post.task().taskId();
        post.decide(Map.of("kind", "idea"));

        assertThatThrownBy(() -> work.complete(task, AGENT, Map.of("kind", "complaint")))
                .isInstanceOf(Conflict.class);
        assertThat(post.stored().state()).isEqualTo(InboundState.FEEDBACK);
    }

    @Test
    void onlyTheTeamItsLeadManagersAndAuditorsSeeMessages() {
        var post = posted("[idea 0.40] Hm.");

        for (var who : List.of(AGENT, MANAGER, new Actor("auditor", Role.AUDITOR, null))) {
            assertThat(register.show(post.number(), who).words()).contains("Hm.");
            assertThat(register.before(null, InboundState.UNDECIDED, 5, who)).isNotEmpty();
        }
        for (var who : List.of(
                new Actor("agent9", Role.AGENT, "billing"),
                new Actor("branch", Role.BRANCH, "branches"),
                new Actor("owner", Role.OWNER, null),
                new Actor("admin", Role.ADMIN, null))) {
            assertThatThrownBy(() -> register.show(post.number(), who)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> register.before(null, null, 5, who)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> work.complete(
                        post.task().taskId(), new Actor("auditor", Role.AUDITOR, null), Map.of("kind", "idea")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theListGoesOnWhereAPageEnds() {
        var oldest = posted("[idea 0.41] one");
        var middle = posted("[idea 0.41] two");
        var newest = posted("[idea 0.41] three");

        var first = register.before(null, InboundState.UNDECIDED, 2, AGENT);
        var second = register.before(first.get(1).number(), InboundState.UNDECIDED, 1, AGENT);

        assertThat(numbers(first)).containsExactly(newest.number(), middle.number());
        assertThat(numbers(second)).containsExactly(oldest.number());
    }

    /** The words are in our tables; the engine knows the number and which way to go. */
    @Test
    void theEngineHoldsNoWords() {
        var post = posted("[complaint 0.55] A secret told to nobody else.");

        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(post.instance())
                        .list())
                .extracting(variable -> variable.getName())
                .containsExactlyInAnyOrder("certain", "complaint", "feedback");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyNodeWasPassed() {
        var passed = INSTANCES.stream().flatMap(this::passed).distinct().toList();
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(MessageRecognition.KEY)
                .latestVersion()
                .singleResult();
        var nodes = engine
                .getRepositoryService()
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .toList();
        assertThat(passed).containsAll(nodes);
    }

    private Message posted(String words) {
        return new Message(Source.SOCIAL, words, Origin.UNKNOWN);
    }

    private static List<CaseNumber> numbers(List<StoredMessage> messages) {
        return messages.stream().map(StoredMessage::number).toList();
    }

    private static Arrival arrival(Source source, String words) {
        return new Arrival(
                source,
                "test:" + UUID.randomUUID(),
                new Arrival.Sender("Zofia", null, null, "@zofia@social.example", Locale.forLanguageTag("pl")),
                null,
                words,
                words.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                null,
                List.of(),
                List.of(),
                null);
    }

    private Stream<String> passed(String instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .map(activity -> activity.getActivityId());
    }

    /** A message on its way. */
    private final class Message {

        final Arrival arrival;
        final Outcome outcome;

        Message(Source source, String words, Origin origin) {
            this.arrival = arrival(source, words);
            this.outcome = arrivals.take(arrival, origin);
            INSTANCES.add(instance());
        }

        CaseNumber number() {
            return arrivals.numberOf(arrival.source(), arrival.externalId());
        }

        StoredMessage stored() {
            return register.show(number(), MANAGER);
        }

        WorkItem task() {
            return workItems.ofCase(number()).get(0);
        }

        void decide(Map<String, Object> data) {
            decideAs(AGENT, data);
        }

        void decideAs(Actor who, Map<String, Object> data) {
            work.complete(task().taskId(), who, new HashMap<>(data));
        }

        String instance() {
            return engine.getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(number().value())
                    .singleResult()
                    .getId();
        }

        List<String> passed() {
            return MessageRecognitionPathsTest.this.passed(instance()).toList();
        }

        void fire(String timer) {
            var job = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance())
                    .activityId(timer)
                    .singleResult();
            if (job.getDuedate().after(Date.from(clock.instant()))) {
                ClockUtil.setCurrentTime(job.getDuedate());
            }
            engine.getManagementService().executeJob(job.getId());
        }
    }
}
