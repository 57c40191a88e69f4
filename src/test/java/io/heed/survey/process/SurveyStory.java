package io.heed.survey.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.complaint.process.Story;
import io.heed.contact.ContactDelivery;
import io.heed.contact.Contacts;
import io.heed.customer.Consents;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.customer.Purpose;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import io.heed.survey.Occasion;
import io.heed.survey.SurveyAnswering;
import io.heed.survey.SurveyOccasion;
import io.heed.survey.SurveyOccasions;
import io.heed.survey.Surveys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the story of a survey in the words of the diagram. */
@Component
public class SurveyStory {

    public final Story complaints;
    public final Surveys surveys;
    public final SurveyAnswering answering;
    public final Consents consents;
    public final Customers customers;
    public final JdbcClient rows;
    public final Clock clock;
    final Contacts contacts;
    final WorkItems workItems;
    final StaffDirectory staff;
    private final SurveyOccasions occasions;
    private final ContactDelivery delivery;
    private final TaskWork work;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;

    SurveyStory(
            Story complaints,
            Surveys surveys,
            SurveyAnswering answering,
            SurveyOccasions occasions,
            Contacts contacts,
            ContactDelivery delivery,
            Consents consents,
            Customers customers,
            TaskWork work,
            WorkItems workItems,
            StaffDirectory staff,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            JdbcClient rows,
            Clock clock) {
        this.complaints = complaints;
        this.surveys = surveys;
        this.answering = answering;
        this.occasions = occasions;
        this.contacts = contacts;
        this.delivery = delivery;
        this.consents = consents;
        this.customers = customers;
        this.work = work;
        this.workItems = workItems;
        this.staff = staff;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.rows = rows;
        this.clock = clock;
    }

    /** Tomorrow at ten, when people are awake. */
    public void beginTomorrowMorning() {
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        moveTo(tomorrow.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC));
    }

    public void moveTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void letPass(Duration time) {
        moveTo(clock.instant().plus(time));
    }

    /** Somebody who may be asked. */
    public long customer() {
        var id = customers.add(contact(Locale.ENGLISH), clock.instant());
        consents.give(id, Purpose.RESEARCH, Locale.ENGLISH, "agent");
        return id;
    }

    public Contact contact(Locale locale) {
        var id = UUID.randomUUID();
        var phone = "+4861" + String.format("%07d", Math.floorMod(id.getLeastSignificantBits(), 10_000_000L));
        return new Contact("Anna Kowal", "anna-" + id + "@example.org", phone, locale, ZoneId.of("Europe/London"));
    }

    /** A survey after a delivery to the customer, planned. */
    public Asked delivered(long customer) {
        return after(Occasion.DELIVERY, customer);
    }

    /** A survey after something, planned. */
    public Asked after(Occasion occasion, long customer) {
        return new Asked(planned(occasion, customer).orElseThrow());
    }

    /** What becomes of a delivery to somebody. */
    Optional<CaseNumber> occasionOf(long customer) {
        return planned(Occasion.DELIVERY, customer);
    }

    private Optional<CaseNumber> planned(Occasion occasion, long customer) {
        var key = "test:" + UUID.randomUUID();
        occasions.note(new SurveyOccasion(key, occasion, customer, null, "online-shop", null, clock.instant()));
        return surveys.plan(key);
    }

    /** A complaint that was answered and found good, of a customer who may be asked. */
    public Story.Case closedComplaint() {
        var complaint = complaints.answered();
        consents.give(customerOf(complaint.number()), Purpose.RESEARCH, Locale.ENGLISH, "agent");
        complaints.customer.judge(complaint.token(), true, null);
        return complaint;
    }

    public long customerOf(CaseNumber complaint) {
        return rows.sql("SELECT customer_id FROM complaint WHERE case_number = ?")
                .param(complaint.value())
                .query(Long.class)
                .single();
    }

    /** The survey about a complaint, planned. */
    public Asked about(CaseNumber complaint) {
        var keys = rows.sql("SELECT occasion_key FROM survey_occasion WHERE about = ? AND taken_at IS NULL")
                .param(complaint.value())
                .query(String.class)
                .list();
        assertThat(keys).hasSize(1);
        return new Asked(surveys.plan(keys.get(0)).orElseThrow());
    }

    /** How many events about a complaint wait to be asked about. */
    public int waitingAbout(CaseNumber complaint) {
        return rows.sql("SELECT COUNT(*) FROM survey_occasion WHERE about = ? AND taken_at IS NULL")
                .param(complaint.value())
                .query(Integer.class)
                .single();
    }

    /** A survey on its way. */
    public final class Asked {

        public final CaseNumber number;
        private final String instanceId;

        Asked(CaseNumber number) {
            this.number = number;
            this.instanceId = running().getId();
        }

        public ProcessInstance running() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value(), FeedbackSurvey.KEY)
                    .singleResult();
        }

        /** Its time comes, and the question goes out. */
        public Asked sent() {
            fireTimer("surveyDue");
            deliver();
            return this;
        }

        /** The policy decides what is due, by day. */
        public void deliver() {
            delivery.deliverDue();
        }

        public String token() {
            var link = answering.linkFor(number);
            return link.substring(link.lastIndexOf('/') + 1);
        }

        public String path() {
            return "/survey/" + token();
        }

        /** The customer answers, and what follows is decided. */
        public Asked answered(int score, String words) {
            answering.answer(token(), score, words);
            runJob("weighAnswer");
            return this;
        }

        public io.heed.survey.Survey row() {
            return surveys.get(number);
        }

        public void runJob(String element) {
            management.executeJob(job(element).getId());
        }

        public Job job(String element) {
            var jobs = management
                    .createJobQuery()
                    .processInstanceId(instanceId)
                    .activityId(element)
                    .list();
            assertThat(jobs).as("a job waits at " + element).hasSize(1);
            return jobs.get(0);
        }

        public Instant due(String timer) {
            return job(timer).getDuedate().toInstant();
        }

        /** Moves time on to the timer's date and lets it fire. */
        public void fireTimer(String element) {
            var due = due(element);
            if (due.isAfter(clock.instant())) {
                moveTo(due);
            }
            runJob(element);
        }

        public WorkItem task() {
            var open = workItems.ofCase(number);
            assertThat(open).hasSize(1);
            return open.get(0);
        }

        public void complete(Map<String, Object> data) {
            work.complete(task().taskId(), actor(task().assignee()), data);
        }

        public boolean isEnded() {
            return running() == null;
        }

        public List<String> passed() {
            return history.createHistoricActivityInstanceQuery().processInstanceId(instanceId).list().stream()
                    .map(activity -> activity.getActivityId())
                    .toList();
        }

        /** Subjects of what the customer was sent because of it, in order. */
        public List<String> subjects() {
            return rows.sql("SELECT subject FROM notification WHERE case_number = ? AND staff IS NULL ORDER BY id")
                    .param(number.value())
                    .query(String.class)
                    .list();
        }

        /** Kinds of mails to members of staff, with who got them. */
        public List<String> staffMails() {
            return rows.sql(
                            "SELECT CONCAT(kind, ' ', staff) FROM notification WHERE case_number = ? AND staff IS NOT NULL"
                                    + " ORDER BY id")
                    .param(number.value())
                    .query(String.class)
                    .list();
        }

        /** Names of what the record says happened, in order. */
        public List<String> record() {
            return rows.sql("SELECT event FROM audit_record WHERE case_number = ? AND category = 'EVENT' ORDER BY id")
                    .param(number.value())
                    .query(String.class)
                    .list();
        }
    }

    void takeOver(Asked survey, Actor who) {
        work.takeOver(survey.task().taskId(), who);
    }

    Actor actor(String username) {
        var member = staff.find(username).orElseThrow();
        return new Actor(username, member.role(), member.team());
    }
}
