package io.heed.survey;

import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.IntakeNotes;
import io.heed.complaint.Submission;
import io.heed.customer.Consents;
import io.heed.customer.Customers;
import io.heed.customer.Purpose;
import io.heed.engine.WorkItems;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls to customers who were not content: a named person makes each, within a day's work. */
@Service
@Transactional
public class Recoveries {

    /** By when somebody has called. */
    private static final Term CALL_WITHIN = Term.parse("PT24BH");

    /** When the lead has not called either. */
    private static final Term LEAD_CALLS_WITHIN = Term.parse("PT32BH");

    /** Another day and another time of the day. */
    private static final Term NEXT_ATTEMPT = Term.parse("PT10BH");

    private final RecoveryMapper mapper;
    private final Surveys surveys;
    private final ComplaintIntake intake;
    private final Customers customers;
    private final Consents consents;
    private final BusinessCalendars calendars;
    private final WorkItems workItems;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recoveries(
            RecoveryMapper mapper,
            Surveys surveys,
            ComplaintIntake intake,
            Customers customers,
            Consents consents,
            BusinessCalendars calendars,
            WorkItems workItems,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.surveys = surveys;
        this.intake = intake;
        this.customers = customers;
        this.consents = consents;
        this.calendars = calendars;
        this.workItems = workItems;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody is to call: of those of the team who are there the one with the fewest such calls. */
    void want(Survey survey) {
        var load = mapper.load().stream()
                .collect(Collectors.toMap(RecoveryMapper.Load::owner, RecoveryMapper.Load::calls));
        var owner =
                staff.takerFor(survey.team(), load, survey.words(), Set.of()).username();
        var calendar = calendars.ofTeam(survey.team());
        var callBy = CALL_WITHIN.after(now(), calendar);
        mapper.insert(new Recovery(
                survey.number(),
                owner,
                survey.team(),
                now(),
                callBy,
                LEAD_CALLS_WITHIN.after(now(), calendar),
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                0));
        events.publishEvent(new SurveyEvent.RecoveryWanted(survey.number(), now(), owner, callBy));
    }

    /**
     * Nobody answered.
     *
     * @return whether it is tried again
     */
    public boolean unanswered(CaseNumber survey, String by) {
        var call = get(survey);
        var tried = call.unanswered(by, NEXT_ATTEMPT.after(now(), calendars.ofTeam(call.team())));
        save(tried.isLastAttempt() ? tried.givenUp(now()) : tried);
        if (!tried.isLastAttempt()) {
            return true;
        }
        events.publishEvent(new SurveyEvent.RecoveryMade(survey, now(), RecoveryOutcome.NOT_REACHED, by));
        return false;
    }

    /**
     * The customer answered; a complaint is opened if one is wanted, and consent taken back if that is.
     *
     * @param said in the customer's own words
     * @param action what was done about it
     */
    public void made(CaseNumber survey, RecoveryOutcome how, String said, String action, String by) {
        var call = get(survey);
        var words = PlainText.require("said", said.strip());
        var done = PlainText.require("action", action.strip());
        var opened = how == RecoveryOutcome.COMPLAINT ? complain(surveys.get(survey), words, by) : null;
        save(call.made(by, words, done, how, opened, now()));
        if (how == RecoveryOutcome.NO_MORE_QUESTIONS) {
            consents.takeBack(surveys.get(survey).customerId(), Purpose.RESEARCH, by);
        }
        events.publishEvent(new SurveyEvent.RecoveryMade(survey, now(), how, by));
    }

    private CaseNumber complain(Survey survey, String words, String by) {
        var customer = customers.get(survey.customerId());
        var details = new Submission.CustomerDetails(
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.locale(),
                customer.timeZone().getId());
        var submission = new Submission("phone", details, survey.product(), survey.region(), null, words, null, false);
        return intake.receive("recovery-" + survey.number(), submission, List.of(), new IntakeNotes(null, null, by))
                .caseNumber();
    }

    /** Nobody has tried to call in time: the team's lead does. */
    public void handToLead(CaseNumber survey) {
        hand(survey, staff.leadOf(get(survey).team()).username());
    }

    /** The lead has not either: the manager does. */
    public void handToManager(CaseNumber survey) {
        hand(survey, staff.manager().username());
    }

    private void hand(CaseNumber survey, String to) {
        var call = get(survey);
        if (!call.isOpen() || call.attempts() > 0 || call.owner().equals(to)) {
            return;
        }
        save(call.handedTo(to));
        workItems.ofCase(survey).forEach(item -> workItems.handOver(item.taskId(), to));
        events.publishEvent(new SurveyEvent.RecoveryEscalated(survey, now(), call.owner(), to));
    }

    /** The call, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Recovery get(CaseNumber survey) {
        return find(survey).orElseThrow(NotFound::new);
    }

    /** The call, if one was ever wanted. */
    @Transactional(readOnly = true)
    public Optional<Recovery> find(CaseNumber survey) {
        return Optional.ofNullable(mapper.find(survey));
    }

    private void save(Recovery call) {
        if (mapper.update(call) == 0) {
            throw new Conflict("survey.recovery-over");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
