package io.heed.improvement.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.contact.ContactDelivery;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItem;
import io.heed.engine.WorkItems;
import io.heed.improvement.ImprovementBoard;
import io.heed.improvement.Improvements;
import io.heed.improvement.Opening;
import io.heed.improvement.Source;
import io.heed.improvement.ToldCustomer.Result;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Theme;
import io.heed.theme.Themes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
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
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the story of an improvement in the words of the diagram; each has a theme and contributors of its own. */
@Component
public class ImprovementStory {

    public static final Actor AGENT = new Actor("agent", Role.AGENT, "service");
    public static final Actor LEAD = new Actor("lead", Role.LEAD, "service");
    public static final Actor MANAGER = new Actor("manager", Role.MANAGER, null);

    public final Improvements improvements;
    public final ImprovementBoard board;
    final Themes themes;
    final ContactDelivery delivery;
    final Customers customers;
    final TaskWork work;
    final WorkItems workItems;
    final StaffDirectory staff;
    final RuntimeService runtime;
    final ManagementService management;
    final HistoryService history;
    public final JdbcClient jdbc;
    final Clock clock;

    ImprovementStory(
            Improvements improvements,
            ImprovementBoard board,
            Themes themes,
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
        this.improvements = improvements;
        this.board = board;
        this.themes = themes;
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

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public long customer(Locale locale) {
        var email = "teller-" + UUID.randomUUID() + "@example.org";
        return customers.add(
                new Contact("Maria Nowak", email, null, locale, ZoneId.of("Europe/London")), clock.instant());
    }

    /** Somebody known by this address or number, with a key of their own whoever else has it. */
    public long customer(String email, String phone) {
        return customers.add(
                new Contact("Maria Nowak", email, phone, Locale.ENGLISH, ZoneId.of("Europe/London")), clock.instant());
    }

    /** A theme that a person has opened. */
    public CaseNumber theme(String title) {
        return themes.open(new Theme.Titles(title, "PL: " + title), null, "service", LEAD);
    }

    /** So many contacts on the theme at noon of a day, each by a customer, or by nobody known when there is none. */
    public void contacts(CaseNumber theme, LocalDate on, int many, String region, Long customer) {
        for (int i = 0; i < many; i++) {
            jdbc.sql("INSERT INTO verbatim (source, reference, customer_id, region, language, said_at, body, severity,"
                            + " cost_cents, theme, assigned_at, assigned_by)"
                            + " VALUES ('POST', ?, ?, ?, 'en', ?, 'It is hard.', 'LOW', 0, ?, ?, 'lead')")
                    .params(
                            UUID.randomUUID().toString(),
                            customer,
                            region,
                            on + " 12:00:00",
                            theme.value(),
                            on + " 12:00:00")
                    .update();
        }
    }

    /** The same every day from a day on. */
    public void contactsEachDay(CaseNumber theme, LocalDate from, int days, int each, String region) {
        for (int day = 0; day < days; day++) {
            contacts(theme, from.plusDays(day), each, region, null);
        }
    }

    /** Opened by hand, with an owner. */
    public Improvement opened(String title, CaseNumber theme, List<String> departments) {
        return new Improvement(improvements.open(opening(title, theme, "agent", departments), AGENT), theme);
    }

    /** Opened by hand, and nobody answers for it. */
    public Improvement unowned(String title, CaseNumber theme) {
        return new Improvement(improvements.open(opening(title, theme, null, List.of()), AGENT), theme);
    }

    public Improvement of(CaseNumber number) {
        return new Improvement(number, improvements.get(number).theme());
    }

    private static Opening opening(String title, CaseNumber theme, String owner, List<String> departments) {
        return new Opening(
                Source.HAND,
                null,
                theme,
                title,
                "PL: " + title,
                "We ask for what we know already.",
                "current-account",
                null,
                "service",
                owner,
                departments,
                5);
    }

    public final class Improvement {

        public final CaseNumber number;
        public final CaseNumber theme;

        Improvement(CaseNumber number, CaseNumber theme) {
            this.number = number;
            this.theme = theme;
        }

        public io.heed.improvement.Improvement row() {
            return improvements.get(number);
        }

        public ImprovementBoard.File file() {
            return board.file(number, MANAGER);
        }

        /** All departments are heard. */
        public Improvement heard() {
            tasks("reviewConcern")
                    .forEach(task -> complete(
                            task,
                            MANAGER,
                            Map.of(
                                    "verdict",
                                    "agrees",
                                    "cause",
                                    "Two systems do not talk.",
                                    "effort",
                                    "Two weeks of work.")));
            return this;
        }

        public Improvement gathered() {
            complete("brainstorm", AGENT, Map.of("options", "Ask once\nFill it in for them"));
            return this;
        }

        public Improvement decided(String verdict) {
            var data =
                    new HashMap<String, Object>(Map.of("verdict", verdict, "reason", "It costs them time each day."));
            if (verdict.equals("no")) {
                data.put("wordsEn", "The law asks us to ask.");
                data.put("wordsPl", "Prawo każe nam pytać.");
            } else if (verdict.equals("later")) {
                data.put("again", today().plusDays(30).toString());
            }
            complete("decideImprovement", LEAD, data);
            return this;
        }

        /** Designed, and tried in the north for two weeks from today on. */
        public Improvement piloting() {
            complete("designChange", AGENT, Map.of("change", "The form is filled in with what we know."));
            complete(
                    "planPilot",
                    AGENT,
                    Map.of(
                            "region",
                            "north",
                            "startsOn",
                            today().toString(),
                            "endsOn",
                            today().plusDays(13).toString(),
                            "lookedAt",
                            "How long a call takes."));
            return this;
        }

        public Improvement piloted() {
            fireTimer("pilotOver");
            return this;
        }

        public Improvement judged(String verdict) {
            var data = new HashMap<String, Object>(Map.of("verdict", verdict, "reason", "Fewer told us of it."));
            if (verdict.equals("stop")) {
                data.put("wordsEn", "We tried to fill it in, and it took longer.");
                data.put("wordsPl", "Próbowaliśmy wypełniać sami i trwało to dłużej.");
            }
            complete("goOrNoGo", LEAD, data);
            return this;
        }

        public Improvement rolledOut(String scope) {
            return rolledOut(scope, List.of());
        }

        /** The same, and these ideas are what it brings. */
        public Improvement rolledOut(String scope, List<String> ideas) {
            complete(
                    "rollOut",
                    AGENT,
                    Map.of(
                            "ideas",
                            ideas,
                            "scope",
                            scope,
                            "waitWeeks",
                            6,
                            "saidEn",
                            "You ask for what you know already.",
                            "saidPl",
                            "Pytacie o to, co już wiecie.",
                            "didEn",
                            "We fill it in and ask nothing twice.",
                            "didPl",
                            "Wypełniamy sami i o nic nie pytamy dwa razy.",
                            "released",
                            true,
                            "article",
                            true));
            return this;
        }

        /** As far as the roll-out: heard, agreed, tried and to be brought to all. */
        public Improvement ready() {
            return heard().gathered().decided("yes").piloting().piloted().judged("go");
        }

        public Improvement deliver() {
            delivery.deliverDue();
            return this;
        }

        public void complete(String element, Actor who, Map<String, Object> data) {
            complete(task(element), who, data);
        }

        public void complete(WorkItem item, Actor who, Map<String, Object> data) {
            work.takeOver(item.taskId(), MANAGER);
            workItems.handOver(item.taskId(), who.username());
            work.complete(item.taskId(), who, data);
        }

        public WorkItem task(String element) {
            var open = tasks(element);
            assertThat(open).as("tasks at %s", element).hasSize(1);
            return open.get(0);
        }

        public List<WorkItem> tasks(String element) {
            return workItems.ofCase(number).stream()
                    .filter(item -> item.element().equals(element))
                    .toList();
        }

        public void fireTimer(String timer) {
            var jobs = jobs(timer);
            assertThat(jobs).as("timers at %s", timer).isNotEmpty();
            fire(jobs.get(0));
        }

        List<Job> jobs(String timer) {
            return management
                    .createJobQuery()
                    .processInstanceId(running().getId())
                    .activityId(timer)
                    .list();
        }

        void fire(Job job) {
            if (job.getDuedate().toInstant().isAfter(clock.instant())) {
                ClockUtil.setCurrentTime(job.getDuedate());
            }
            management.executeJob(job.getId());
        }

        public ProcessInstance running() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .singleResult();
        }

        /** What its instances have passed, all of them together. */
        public Set<String> passed() {
            var passed = new TreeSet<String>();
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                    .flatMap(instance ->
                            history
                                    .createHistoricActivityInstanceQuery()
                                    .processInstanceId(instance.getId())
                                    .list()
                                    .stream())
                    .filter(activity -> activity.getEndTime() != null)
                    .forEach(activity -> passed.add(activity.getActivityId()));
            return passed;
        }

        public Map<Result, Integer> told() {
            return file().counts();
        }

        /** Subjects of what was written to this customer. */
        public List<String> subjectsTo(long customer) {
            return jdbc.sql("SELECT subject FROM notification WHERE case_number = ? AND customer_id = ? ORDER BY id")
                    .params(number.value(), customer)
                    .query(String.class)
                    .list();
        }

        public String bodyTo(long customer) {
            return jdbc.sql("SELECT text_body FROM notification WHERE case_number = ? AND customer_id = ?"
                            + " ORDER BY id DESC LIMIT 1")
                    .params(number.value(), customer)
                    .query(String.class)
                    .single();
        }

        /** Members of staff who were written to, in order. */
        public List<String> alarmed() {
            return new ArrayList<>(
                    jdbc.sql("SELECT staff FROM notification WHERE case_number = ? AND staff IS NOT NULL ORDER BY id")
                            .param(number.value())
                            .query(String.class)
                            .list());
        }

        public List<String> trail() {
            return jdbc
                    .sql("SELECT event FROM audit_record WHERE case_number = ? AND category = 'EVENT' ORDER BY id")
                    .param(number.value())
                    .query(String.class)
                    .list()
                    .stream()
                    .collect(Collectors.toList());
        }
    }
}
