package io.heed.outreach.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.contact.ContactDelivery;
import io.heed.contact.Contacts;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.outreach.AnswerLinks;
import io.heed.outreach.Audience;
import io.heed.outreach.OutreachDraft;
import io.heed.outreach.OutreachList;
import io.heed.outreach.Outreaches;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalIntake;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import io.heed.outreach.SignalReceipt;
import io.heed.outreach.Silence;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the story of an outreach in the words of the diagram; each has an audience of its own, by a level of experience. */
@Component
public class OutreachStory {

    public static final Actor AGENT = new Actor("agent", Role.AGENT, "service");
    public static final Actor LEAD = new Actor("lead", Role.LEAD, "service");

    public final SignalIntake intake;
    public final Outreaches outreaches;
    final OutreachList list;
    public final Audience audience;
    final Silence silence;
    final AnswerLinks asked;
    public final Contacts contacts;
    final ContactDelivery delivery;
    final Customers customers;
    final TaskWork work;
    final WorkItems workItems;
    final StaffDirectory staff;
    final RuntimeService runtime;
    final ManagementService management;
    final HistoryService history;
    public final JdbcClient jdbc;
    public final Clock clock;

    OutreachStory(
            SignalIntake intake,
            Outreaches outreaches,
            OutreachList list,
            Audience audience,
            Silence silence,
            AnswerLinks asked,
            Contacts contacts,
            ContactDelivery delivery,
            Customers customers,
            TaskWork work,
            WorkItems workItems,
            StaffDirectory staff,
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            JdbcClient jdbc,
            Clock clock) {
        this.intake = intake;
        this.outreaches = outreaches;
        this.list = list;
        this.audience = audience;
        this.silence = silence;
        this.asked = asked;
        this.contacts = contacts;
        this.delivery = delivery;
        this.customers = customers;
        this.work = work;
        this.workItems = workItems;
        this.staff = staff;
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tomorrow at ten in the morning, when people are awake. */
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

    /** Some customers with a contract each, who are affected by whatever is about their level. */
    public List<Long> customers(int many, String product, String skill) {
        var added = new ArrayList<Long>();
        for (var i = 0; i < many; i++) {
            var id = customer(i % 2 == 0 ? Locale.ENGLISH : Locale.forLanguageTag("pl"));
            contract(id, product, skill);
            added.add(id);
        }
        return added;
    }

    public long customer(Locale locale) {
        var email = "reader-" + UUID.randomUUID() + "@example.org";
        return customers.add(
                new Contact("Maria Nowak", email, null, locale, ZoneId.of("Europe/London")), clock.instant());
    }

    public String contract(long customer, String product, String skill) {
        var reference = "C-" + UUID.randomUUID().toString().substring(0, 12);
        jdbc.sql("INSERT INTO customer_contract (reference, customer_id, product, region, jurisdiction, skill)"
                        + " VALUES (?, ?, ?, 'north', 'EU', ?)")
                .params(reference, customer, product, skill)
                .update();
        return reference;
    }

    public static String level() {
        return "l-" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** A matter that signals are about. */
    public Matter matter(SignalKind kind, String product, String skill) {
        return new Matter("incident-" + UUID.randomUUID(), kind, product, skill, null, null);
    }

    public final class Matter {

        public final String subject;
        final SignalKind kind;
        final String product;
        final String skill;
        final String jurisdiction;
        final LocalDate effectiveOn;

        Matter(
                String subject,
                SignalKind kind,
                String product,
                String skill,
                String jurisdiction,
                LocalDate effectiveOn) {
            this.subject = subject;
            this.kind = kind;
            this.product = product;
            this.skill = skill;
            this.jurisdiction = jurisdiction;
            this.effectiveOn = effectiveOn;
        }

        public Matter on(LocalDate day) {
            return new Matter(subject, kind, product, skill, jurisdiction, day);
        }

        public Matter under(String law) {
            return new Matter(subject, kind, product, skill, law, effectiveOn);
        }

        public Signal signal(SignalPhase phase, String words, Instant at) {
            return new Signal(
                    "statuspage",
                    UUID.randomUUID().toString(),
                    subject,
                    kind,
                    phase,
                    "Something happened",
                    "Coś się stało",
                    words,
                    words == null ? null : "PL: " + words,
                    product,
                    null,
                    null,
                    skill,
                    jurisdiction,
                    effectiveOn,
                    at);
        }

        public SignalReceipt tell(SignalPhase phase, String words) {
            return intake.receive(signal(phase, words, clock.instant()));
        }

        /** Raised; its audience is not looked for yet. */
        public Outreach raised() {
            return new Outreach(tell(SignalPhase.RAISED, "The line is down.").outreach());
        }

        /** Raised, and everybody written to. */
        public Outreach announced() {
            var outreach = raised();
            outreach.runJob("selectAudience");
            outreach.fireTimer("tellingDue");
            outreach.runJob("openWave");
            outreach.deliver();
            return outreach;
        }
    }

    public Outreach of(CaseNumber number) {
        return new Outreach(number);
    }

    public Outreach composed(OutreachDraft draft, Actor who) {
        return new Outreach(
                outreaches.compose(UUID.randomUUID().toString(), draft, who).outreach());
    }

    /** An outreach on its way. */
    public final class Outreach {

        public final CaseNumber number;
        final String instanceId;

        Outreach(CaseNumber number) {
            this.number = number;
            this.instanceId = running().getId();
        }

        ProcessInstance running() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value(), ProactiveOutreach.KEY)
                    .singleResult();
        }

        public Job job(String element) {
            return management
                    .createJobQuery()
                    .processInstanceId(instanceId)
                    .activityId(element)
                    .singleResult();
        }

        public Instant due(String timer) {
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
                moveTo(due);
            }
            runJob(element);
        }

        /** The worker decides everything that is due, and the mail server takes what was written. */
        public void deliver() {
            delivery.deliverDue();
            mailServerTakesAll();
        }

        public void mailServerTakesAll() {
            jdbc.sql("UPDATE notification SET state = 'SENT', sent_at = ? WHERE case_number = ? AND state = 'PENDING'")
                    .params(java.sql.Timestamp.from(clock.instant()), number.value())
                    .update();
        }

        /** The customer says by their link whether it was a problem. */
        void answer(long customer, boolean wasProblem) {
            var link = asked.of(number, customer);
            silence.answer(link.substring(link.lastIndexOf('/') + 1), wasProblem, null, Locale.ENGLISH);
        }

        /** Subjects of what the customer was sent, in order. */
        public List<String> lettersTo(long customer) {
            return jdbc.sql(
                            "SELECT subject FROM notification WHERE case_number = ? AND customer_id = ? AND state = 'SENT'"
                                    + " ORDER BY id")
                    .params(number.value(), customer)
                    .query(String.class)
                    .list();
        }

        public int letters() {
            return jdbc.sql("SELECT COUNT(*) FROM notification WHERE case_number = ? AND customer_id IS NOT NULL"
                            + " AND state = 'SENT'")
                    .param(number.value())
                    .query(Integer.class)
                    .single();
        }

        /** Kinds of mails to members of staff, with who got them. */
        public List<String> alarms() {
            return jdbc.sql(
                            "SELECT CONCAT(kind, ' ', staff) FROM notification WHERE case_number = ? AND staff IS NOT NULL"
                                    + " ORDER BY id")
                    .param(number.value())
                    .query(String.class)
                    .list();
        }

        public io.heed.outreach.Outreach row() {
            return list.get(number, LEAD).outreach();
        }

        public WorkItem task() {
            var open = workItems.ofCase(number);
            assertThat(open).hasSize(1);
            return open.get(0);
        }

        public void complete(Map<String, Object> data, String username) {
            work.complete(task().taskId(), actor(username), data);
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

    public long runtimeInstances(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), ProactiveOutreach.KEY)
                .count();
    }

    public Actor actor(String username) {
        var member = staff.find(username).orElseThrow();
        return new Actor(username, member.role(), member.team());
    }
}
