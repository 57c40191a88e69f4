package io.heed.theme;

import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.Severity;
import io.heed.idea.IdeaEvent;
import io.heed.idea.Ideas;
import io.heed.survey.SurveyAnswer;
import io.heed.survey.SurveyAnswers;
import io.heed.survey.SurveyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what customers say in complaints, in answers to surveys and in ideas; in the transaction of each event. */
@Component
class Listening {

    private final Verbatims verbatims;
    private final SurveyAnswers answers;
    private final Ideas ideas;

    Listening(Verbatims verbatims, SurveyAnswers answers, Ideas ideas) {
        this.verbatims = verbatims;
        this.answers = answers;
        this.ideas = ideas;
    }

    /** Triage follows the receipt in the same transaction, and knows how severe it is. */
    @EventListener
    void on(ComplaintEvent.Triaged event) {
        verbatims.keepComplaint(event.caseNumber());
    }

    @EventListener
    void on(ComplaintEvent.Closed event) {
        verbatims.weighComplaint(event.caseNumber());
    }

    @EventListener
    void on(SurveyEvent.WordsGiven event) {
        answers.of(event.survey()).ifPresent(this::keep);
    }

    @EventListener
    void on(IdeaEvent.Received event) {
        var idea = ideas.get(event.idea());
        verbatims.keep(new Heard(
                Verbatim.Source.IDEA,
                idea.number().value(),
                null,
                event.customerId(),
                idea.product(),
                null,
                idea.locale() == null ? null : idea.locale().getLanguage(),
                event.at(),
                idea.text(),
                Severity.LOW,
                0));
    }

    private void keep(SurveyAnswer answer) {
        verbatims.keep(new Heard(
                Verbatim.Source.ANSWER,
                answer.survey().value(),
                answer.about(),
                answer.customerId(),
                answer.product(),
                answer.region(),
                answer.language() == null ? null : answer.language().getLanguage(),
                answer.answeredAt(),
                answer.words(),
                answer.measure().isBad(answer.score()) ? Severity.NORMAL : Severity.LOW,
                0));
    }
}
