package io.heed.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.CustomerCase;
import io.heed.complaint.Receipt;
import io.heed.complaint.StaffCase;
import io.heed.complaint.Submission;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Tells the story of a case in the words of the diagram: who reports, which timer fires, who completes which task. */
@Component
public class Story {

    public static final String WORDS =
            "The engineer never came on Tuesday and nobody called me. I took a day off for nothing, I am disappointed.";

    final ComplaintIntake intake;
    public final CustomerCase customer;
    public final StaffCase staff;
    final TaskWork work;
    public final WorkItems workItems;
    final StaffDirectory directory;
    final RuntimeService runtime;
    final ManagementService management;
    final HistoryService history;
    public final Clock clock;
    private final ComplaintResolution process;

    Story(
            ComplaintIntake intake,
            CustomerCase customer,
            StaffCase staff,
            TaskWork work,
            WorkItems workItems,
            StaffDirectory directory,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            Clock clock,
            ComplaintResolution process) {
        this.intake = intake;
        this.customer = customer;
        this.staff = staff;
        this.work = work;
        this.workItems = workItems;
        this.directory = directory;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.clock = clock;
        this.process = process;
    }

    /** Somebody reports an ordinary complaint; the intake's transaction is over, the acknowledgement is not written yet. */
    public Case reported() {
        return reported(WORDS, "home-internet", "UK");
    }

    public Case reported(String words, String product, String jurisdiction) {
        return reported("Maria Nowak", "customer-" + UUID.randomUUID() + "@example.org", words, product, jurisdiction);
    }

    public Case reported(String name, String email, String words, String product, String jurisdiction) {
        var customer = new Submission.CustomerDetails(name, email, null, Locale.ENGLISH, "Europe/London");
        var submission = new Submission("web", customer, product, null, jurisdiction, words, null, false);
        return new Case(intake.receive(UUID.randomUUID().toString(), submission, List.of()));
    }

    /** The story of a case that was reported elsewhere. */
    public Case of(CaseNumber caseNumber, String link) {
        return new Case(new Receipt(caseNumber, null, link));
    }

    /** Reported and acknowledged: the owner has the task. */
    public Case acknowledged() {
        var story = reported();
        story.runJob("acknowledgeComplaint");
        return story;
    }

    /** Reported, acknowledged and answered: we wait for the customer's word. */
    public Case answered() {
        var story = acknowledged();
        story.complete("resolveComplaint", decision());
        return story;
    }

    /** Answered, and rejected by the customer. */
    public Case rejectedOnce() {
        var story = answered();
        customer.judge(story.token(), false, "It is still broken");
        return story;
    }

    /** Rejected twice: at the second stage. */
    public Case atSecondStage() {
        var story = rejectedOnce();
        story.complete("resolveComplaint", decision());
        customer.judge(story.token(), false, "No, it is not");
        return story;
    }

    /** Closed, opened again and rejected twice again: at the second stage of a further pass. */
    Case reopenedAtSecondStage(Case closed) {
        var story = new Case(customer.reopen(closed.token(), "It broke again."));
        story.runJob("acknowledgeComplaint");
        for (var round = 1; round <= 2; round++) {
            story.complete("resolveComplaint", decision());
            customer.judge(story.token(), false, "It is still broken");
        }
        return story;
    }

    public static Map<String, Object> decision() {
        var data = new HashMap<String, Object>();
        data.put("problem", "The engineer's visit on Tuesday was missed without a call.");
        data.put("cause", "service-failure");
        data.put("nextStep", "answer");
        data.put("outcome", "upheld");
        data.put("actionTaken", "Booked the first visit tomorrow morning and credited the day.");
        data.put("gesture", "credit");
        data.put("amount", 25);
        data.put(
                "answer",
                "I am sorry that we let you wait. The engineer comes tomorrow at 8, and I will call you after.");
        return data;
    }

    public static Map<String, Object> with(Map<String, Object> data, String key, Object value) {
        data.put(key, value);
        return data;
    }

    public static Map<String, Object> question() {
        return Map.of(
                "problem", "The engineer's visit on Tuesday was missed without a call.",
                "cause", "service-failure",
                "nextStep", "ask",
                "question", "Is anybody at home on Saturday morning?");
    }

    public static Map<String, Object> review() {
        return Map.of(
                "findings", "Two visits were missed; the first answer did not make up for it.",
                "outcome", "upheld",
                "actionTaken", "Replaced the line and refunded the month.",
                "gesture", "credit",
                "amount", 200,
                "answer",
                        "I have gone through everything again. You were right, and I am sorry. The month is refunded.");
    }

    public void letPass(Duration time) {
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(time)));
    }

    ComplaintResolution processOf() {
        return process;
    }

    /** A case on its way. */
    public final class Case {

        public final Receipt receipt;
        final String instanceId;

        Case(Receipt receipt) {
            this.receipt = receipt;
            this.instanceId = running().getId();
        }

        public CaseNumber number() {
            return receipt.caseNumber();
        }

        public String token() {
            return receipt.trackingUrl().substring(receipt.trackingUrl().lastIndexOf('/') + 1);
        }

        ProcessInstance running() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(receipt.caseNumber().value(), ComplaintResolution.KEY)
                    .singleResult();
        }

        Job job(String element) {
            return management
                    .createJobQuery()
                    .processInstanceId(instanceId)
                    .activityId(element)
                    .singleResult();
        }

        Instant due(String timer) {
            var job = job(timer);
            assertThat(job).as("a timer is waiting at " + timer).isNotNull();
            return job.getDuedate().toInstant();
        }

        public void runJob(String element) {
            var job = job(element);
            assertThat(job).as("a job is waiting at " + element).isNotNull();
            management.executeJob(job.getId());
        }

        /** Moves time on to the timer's date and lets it fire. */
        public void fireTimer(String element) {
            var due = due(element);
            if (due.isAfter(clock.instant())) {
                ClockUtil.setCurrentTime(Date.from(due));
            }
            runJob(element);
        }

        public WorkItem task(String element) {
            var open = workItems.ofCase(number()).stream()
                    .filter(item -> item.element().equals(element))
                    .toList();
            assertThat(open).as("one open task " + element).hasSize(1);
            return open.get(0);
        }

        /** Its assignee completes the task. */
        public void complete(String element, Map<String, Object> data) {
            var task = task(element);
            complete(element, data, task.assignee());
        }

        public void complete(String element, Map<String, Object> data, String username) {
            work.complete(task(element).taskId(), actor(username), data);
        }

        public boolean isEnded() {
            return history.createHistoricProcessInstanceQuery()
                            .processInstanceId(instanceId)
                            .finished()
                            .count()
                    == 1;
        }

        public List<String> passed() {
            return history.createHistoricActivityInstanceQuery().processInstanceId(instanceId).list().stream()
                    .map(activity -> activity.getActivityId())
                    .toList();
        }
    }

    public Actor actor(String username) {
        var member = directory.find(username).orElseThrow();
        return new Actor(username, member.role(), member.team());
    }
}
