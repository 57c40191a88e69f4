package io.heed.survey;

import io.heed.complaint.ClosedComplaints;
import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer sees and does with the link of a survey. A score counts once; words may follow until the survey is over. */
@Service
@Transactional
public class SurveyAnswering {

    /** In characters. */
    static final int LONGEST = 4_000;

    private final SurveyMapper mapper;
    private final SurveyKinds kinds;
    private final Surveys surveys;
    private final SurveyToken tokens;
    private final SurveyTexts texts;
    private final SurveyProcess process;
    private final ClosedComplaints complaints;
    private final Customers customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyAnswering(
            SurveyMapper mapper,
            SurveyKinds kinds,
            Surveys surveys,
            SurveyToken tokens,
            SurveyTexts texts,
            SurveyProcess process,
            ClosedComplaints complaints,
            Customers customers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.kinds = kinds;
        this.surveys = surveys;
        this.tokens = tokens;
        this.texts = texts;
        this.process = process;
        this.complaints = complaints;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    /** How a question stands for the one who was asked. */
    public enum State {
        OPEN,
        /** The score is kept; words may be added. */
        KEPT,
        /** Score and words are kept. */
        COMPLETE,
        EXPIRED,
        /** The complaint is open again. */
        OVERTAKEN,
        /** The customer wants no such questions. */
        NOT_WANTED,
        /** We know nothing of the customer any more. */
        ERASED
    }

    /**
     * A question to one customer.
     *
     * @param text its words in the reader's language
     * @param score what was chosen, or null
     * @param zone where the reader reads dates
     * @param until until when words are taken, or null
     */
    public record Question(
            State state, Measure measure, SurveyKindText text, Integer score, ZoneId zone, Instant until) {

        /** Whether nothing can be answered any more, and nothing was. */
        public boolean isGone() {
            return state != State.OPEN && state != State.KEPT && state != State.COMPLETE;
        }
    }

    /** The absolute address of the survey's page. */
    @Transactional(readOnly = true)
    public String linkFor(CaseNumber survey) {
        return texts.linkFor(survey);
    }

    /**
     * The question behind a link.
     *
     * @throws NotFound when the link is none of ours
     */
    @Transactional(readOnly = true)
    public Question show(String token, Locale locale) {
        var survey = mapper.find(read(token));
        if (survey == null) {
            throw new NotFound();
        }
        return new Question(
                stateOf(survey),
                survey.measure(),
                kinds.text(survey.kind(), locale),
                survey.score(),
                zoneOf(survey.customerId()),
                survey.expiresAt());
    }

    /**
     * Takes the answer. The same score again changes nothing, and may bring the words that were missing.
     *
     * @param words the customer's own, or null
     * @throws NotFound when the link is none of ours
     * @throws Refused naming {@code score} when it is missing or none of the scale, {@code words} when they cannot be taken
     * @throws Conflict when another score was given before, or it is over
     */
    public void answer(String token, Integer score, String words) {
        var survey = lock(token);
        var said = checked(words);
        if (score == null) {
            throw new Refused("score", "survey.score-missing");
        }
        if (!survey.measure().allows(score)) {
            throw new Refused(
                    "score",
                    "survey.score-range",
                    survey.measure().lowest(),
                    survey.measure().highest());
        }
        var state = stateOf(survey);
        if (state == State.OPEN) {
            keep(survey, score, said);
        } else if (state != State.KEPT && state != State.COMPLETE) {
            throw new Conflict("survey.over");
        } else if (!score.equals(survey.score())) {
            throw new Conflict("survey.answered");
        } else if (said != null) {
            add(survey, said);
        }
    }

    /**
     * Adds words to a score.
     *
     * @throws Refused naming {@code words} when there are none or they cannot be taken, {@code score} when none was given
     * @throws Conflict when there are other words already, or it is over
     */
    public void addWords(String token, String words) {
        var survey = lock(token);
        var said = checked(words);
        if (said == null) {
            throw new Refused("words", "survey.words-missing");
        }
        if (stateOf(survey) == State.OPEN) {
            throw new Refused("score", "survey.score-missing");
        }
        add(survey, said);
    }

    private void keep(Survey survey, int score, String said) {
        mapper.answer(survey.number(), score, said, now());
        if (survey.remindedAt() != null) {
            surveys.hush(survey);
        }
        events.publishEvent(new SurveyEvent.Answered(
                survey.number(), now(), survey.customerId(), survey.about(), survey.measure(), score));
        if (said != null) {
            events.publishEvent(new SurveyEvent.WordsGiven(survey.number(), now(), survey.customerId()));
        }
        process.answered(survey.number());
    }

    /** The same words again, such as by a second click, are kept already. */
    private void add(Survey survey, String said) {
        if (said.equals(survey.words())) {
            return;
        }
        if (!survey.mayAddWords(now()) || mapper.addWords(survey.number(), said, now()) == 0) {
            throw new Conflict(survey.words() == null ? "survey.over" : "survey.words-kept");
        }
        events.publishEvent(new SurveyEvent.WordsGiven(survey.number(), now(), survey.customerId()));
        if (survey.followUp() == FollowUp.REOPEN) {
            complaints.addWords(survey.about(), said);
        }
    }

    private State stateOf(Survey survey) {
        return switch (survey.state()) {
            case ANSWERED -> survey.mayAddWords(now()) ? State.KEPT : State.COMPLETE;
            case EXPIRED -> State.EXPIRED;
            case OVERTAKEN -> State.OVERTAKEN;
            case NOT_ASKED -> State.NOT_WANTED;
            case PLANNED, ASKED -> stateOfOpen(survey);
        };
    }

    private State stateOfOpen(Survey survey) {
        if (customers.sameAs(survey.customerId()).isEmpty()) {
            return State.ERASED;
        }
        if (!surveys.mayBeAsked(survey.customerId())) {
            return State.NOT_WANTED;
        }
        return survey.isOpen(now()) ? State.OPEN : State.EXPIRED;
    }

    private ZoneId zoneOf(long customerId) {
        return customers.sameAs(customerId).isEmpty()
                ? ZoneOffset.UTC
                : customers.get(customerId).timeZone();
    }

    private Survey lock(String token) {
        return Optional.ofNullable(mapper.lock(read(token))).orElseThrow(NotFound::new);
    }

    private CaseNumber read(String token) {
        return tokens.read(token).orElseThrow(NotFound::new);
    }

    private static String checked(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refused("words", "survey.words-too-long", LONGEST);
        }
        return PlainText.require("words", words.strip());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
