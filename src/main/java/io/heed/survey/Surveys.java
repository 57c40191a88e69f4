package io.heed.survey;

import io.heed.complaint.CareFacts;
import io.heed.complaint.Closure;
import io.heed.contact.Contacts;
import io.heed.contact.MessageClass;
import io.heed.contact.Wave;
import io.heed.customer.Consents;
import io.heed.customer.Customers;
import io.heed.customer.Purpose;
import io.heed.promise.BusinessCalendar;
import io.heed.promise.BusinessCalendars;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The course of a survey: planned after an event, weighed when its time has come, asked, repeated once, and over. */
@Service
@Transactional
public class Surveys {

    /** What is asked first. */
    static final int QUESTION = 1;

    /** What is asked again. */
    static final int REMINDER = 2;

    /** Endings after which there is nothing to ask. */
    private static final Set<Closure> NOTHING_TO_ASK = EnumSet.of(Closure.WITHDRAWN, Closure.MERGED);

    private final SurveyMapper mapper;
    private final SurveyOccasionMapper occasions;
    private final SurveyKinds kinds;
    private final SurveyProcess process;
    private final CareFacts complaints;
    private final Contacts contacts;
    private final Customers customers;
    private final Consents consents;
    private final BusinessCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveys(
            SurveyMapper mapper,
            SurveyOccasionMapper occasions,
            SurveyKinds kinds,
            SurveyProcess process,
            CareFacts complaints,
            Contacts contacts,
            Customers customers,
            Consents consents,
            BusinessCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.occasions = occasions;
        this.kinds = kinds;
        this.process = process;
        this.complaints = complaints;
        this.contacts = contacts;
        this.customers = customers;
        this.consents = consents;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a survey of an event, once.
     *
     * @return its number; empty when another node has it, nothing is asked after such events, or the customer is gone
     */
    public Optional<CaseNumber> plan(String occasionKey) {
        var occasion = occasions.lock(occasionKey);
        if (occasion == null) {
            return Optional.empty();
        }
        var isKnown = !customers.sameAs(occasion.customerId()).isEmpty();
        var planned = kinds.after(occasion.occasion()).filter(kind -> isKnown).map(kind -> plan(kind, occasion));
        occasions.taken(occasionKey, now(), planned.orElse(null));
        return planned;
    }

    private CaseNumber plan(SurveyKind kind, SurveyOccasion occasion) {
        var number = CaseNumber.of(Survey.LETTERS, mapper.nextNumber());
        var team = Optional.ofNullable(occasion.about())
                .flatMap(complaints::of)
                .map(CareFacts.Case::team)
                .orElse(kind.team());
        mapper.insert(new SurveyMapper.NewSurvey(
                number,
                kind.id(),
                kind.measure(),
                team,
                customers.get(occasion.customerId()).locale(),
                occasion,
                now(),
                kind.delay().after(occasion.at(), always())));
        process.planned(number);
        events.publishEvent(new SurveyEvent.Planned(number, now(), occasion.customerId(), kind.id()));
        return number;
    }

    /**
     * Looks whether there is still something to ask, now that the time has come; a survey that is not wanted ends here.
     *
     * @return whether it is
     */
    public boolean weigh(CaseNumber number) {
        var survey = get(number);
        var reason = reasonNotToAsk(survey);
        reason.ifPresent(why -> drop(survey, why));
        return reason.isEmpty();
    }

    private Optional<NotAskedReason> reasonNotToAsk(Survey survey) {
        var same = customers.sameAs(survey.customerId());
        if (same.isEmpty()) {
            return Optional.of(NotAskedReason.UNREACHABLE);
        }
        var about = Optional.ofNullable(survey.about()).flatMap(complaints::of);
        if (about.filter(CareFacts.Case::open).isPresent()
                || complaints.haveComplainedSince(same, survey.happenedAt(), survey.about())) {
            return Optional.of(NotAskedReason.COMPLAINT_OPEN);
        }
        if (about.filter(each -> each.anonymous() || NOTHING_TO_ASK.contains(each.closure()))
                .isPresent()) {
            return Optional.of(NotAskedReason.NOTHING_TO_ASK);
        }
        return mayBeAsked(survey.customerId()) ? Optional.empty() : Optional.of(NotAskedReason.NO_CONSENT);
    }

    boolean mayBeAsked(long customerId) {
        return consents.of(customerId).get(Purpose.RESEARCH).given();
    }

    /** Hands the question to the contact policy, which says whether and when it goes out. */
    public void ask(CaseNumber number) {
        var survey = get(number);
        var kind = kinds.get(survey.kind());
        var expires = kind.expiry().after(now(), always());
        if (mapper.ask(number, now(), kind.reminder().after(now(), always()), expires) == 1) {
            contacts.open(
                    new Wave(number, QUESTION, MessageClass.RESEARCH, null, expires), List.of(survey.customerId()));
        }
    }

    /** Hands the one reminder to the contact policy, if the question has gone out. */
    public void remind(CaseNumber number) {
        var survey = get(number);
        if (survey.sentAt() != null && mapper.reminded(number, now()) == 1) {
            contacts.open(
                    new Wave(number, REMINDER, MessageClass.RESEARCH, null, survey.expiresAt()),
                    List.of(survey.customerId()));
            events.publishEvent(new SurveyEvent.Reminded(number, now()));
        }
    }

    /** Nobody answered in time. */
    public void expire(CaseNumber number) {
        if (mapper.expire(number, now()) == 1) {
            events.publishEvent(new SurveyEvent.Expired(number, now()));
        }
    }

    /** The question went to the outbox. */
    void sent(CaseNumber number) {
        if (mapper.sent(number, now()) == 1) {
            events.publishEvent(new SurveyEvent.Sent(number, now()));
        }
    }

    /** The policy has dropped the question. */
    void dropped(CaseNumber number, NotAskedReason reason) {
        if (drop(get(number), reason)) {
            process.notAsked(number);
        }
    }

    private boolean drop(Survey survey, NotAskedReason reason) {
        var dropped = mapper.notAsked(survey.number(), reason, now()) == 1;
        if (dropped) {
            events.publishEvent(new SurveyEvent.NotAsked(survey.number(), now(), reason));
        }
        return dropped;
    }

    /** The complaint is open again: whatever is to be asked about it, or was and is not answered, is dropped. */
    void overtake(CaseNumber complaint) {
        for (var survey : mapper.unansweredAbout(complaint)) {
            if (mapper.overtake(survey.number(), now()) == 1) {
                hush(survey);
                events.publishEvent(new SurveyEvent.NotAsked(survey.number(), now(), NotAskedReason.COMPLAINT_OPEN));
                process.overtaken(survey.number());
            }
        }
    }

    /** What is still on its way to the customer does not leave any more. */
    void hush(Survey survey) {
        if (survey.askedAt() != null) {
            contacts.stop(survey.number(), survey.remindedAt() == null ? QUESTION : REMINDER);
        }
    }

    /** The survey, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Survey get(CaseNumber number) {
        return Optional.ofNullable(mapper.find(number)).orElseThrow(NotFound::new);
    }

    private BusinessCalendar always() {
        return calendars.byId(BusinessCalendars.ALWAYS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
