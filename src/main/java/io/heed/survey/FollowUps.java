package io.heed.survey;

import io.heed.complaint.ClosedComplaints;
import io.heed.engine.Decisions;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from an answer, as the table {@code survey-follow-up} says. */
@Service
@Transactional
public class FollowUps {

    private final Surveys surveys;
    private final SurveyMapper mapper;
    private final Recoveries recoveries;
    private final ClosedComplaints complaints;
    private final Decisions decisions;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(
            Surveys surveys,
            SurveyMapper mapper,
            Recoveries recoveries,
            ClosedComplaints complaints,
            Decisions decisions,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.surveys = surveys;
        this.mapper = mapper;
        this.recoveries = recoveries;
        this.complaints = complaints;
        this.decisions = decisions;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Decides what follows, and finds who calls if somebody does. */
    public FollowUp weigh(CaseNumber number) {
        var survey = surveys.get(number);
        var mayReopen = survey.about() != null && complaints.mayReopen(survey.about());
        var row = decisions.decideOne(
                "survey-follow-up",
                Map.of(
                        "measure", survey.measure().name(),
                        "score", survey.score(),
                        "mayReopen", mayReopen));
        var followUp = FollowUp.valueOf((String) row.get("followUp"));
        mapper.followUp(number, followUp);
        if (followUp == FollowUp.CALL) {
            recoveries.want(survey);
        }
        return followUp;
    }

    /** A letter of thanks is owed. */
    public void thank(CaseNumber number) {
        var survey = surveys.get(number);
        events.publishEvent(new SurveyEvent.Thanked(number, now(), survey.customerId()));
    }

    /** Opens the complaint again with the customer's words; without any, with the score as we say it. */
    public void reopen(CaseNumber number) {
        var survey = surveys.get(number);
        var words = survey.words() != null
                ? survey.words()
                : messages.getMessage(
                        "survey.reopened-without-words",
                        new Object[] {survey.score(), survey.measure().highest()},
                        survey.language());
        complaints.reopen(survey.about(), words);
        events.publishEvent(new SurveyEvent.ComplaintReopened(number, now(), survey.about()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
