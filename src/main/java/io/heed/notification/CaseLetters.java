package io.heed.notification;

import io.heed.complaint.CaseForStaff;
import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.Closure;
import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.LetterFacts;
import io.heed.complaint.Resolution;
import io.heed.knowledge.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the customer what happens to the case. Each event costs one look at the case and one row, in the transaction of the
 * event. These letters are owed: they are never capped, held back or dropped.
 */
@Component
class CaseLetters {

    private final CaseLetterSource cases;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final Catalogue catalogue;
    private final PublicReplies replies;

    CaseLetters(
            CaseLetterSource cases, LetterWriter writer, Outbox outbox, Catalogue catalogue, PublicReplies replies) {
        this.cases = cases;
        this.writer = writer;
        this.outbox = outbox;
        this.catalogue = catalogue;
        this.replies = replies;
    }

    @EventListener
    void on(ComplaintEvent.Acknowledged event) {
        var kind = event.reopened() ? LetterKind.REOPENED : LetterKind.ACKNOWLEDGEMENT;
        write(kind, event, (page, facts) -> {
            page.say("sorry");
            if (facts.ownerFirstName() == null) {
                page.say("in-hand");
            } else {
                page.say("owner", facts.ownerFirstName());
            }
            page.fact("common.answer-by", page.wording().instant(event.answerBy()));
            page.say("promise");
        });
    }

    @EventListener
    void on(ComplaintEvent.IncidentStatusTold event) {
        write(LetterKind.INCIDENT_STATUS, event, (page, facts) -> {
            page.say("sorry");
            catalogue
                    .issue(event.knownIssueId(), page.wording().language())
                    .ifPresent(issue -> page.heading("status").words(issue.status()));
            page.say("next");
        });
    }

    @EventListener
    void on(ComplaintEvent.IncidentOver event) {
        write(LetterKind.INCIDENT_OVER, event, (page, facts) -> {
            page.say("over");
            catalogue
                    .issue(event.knownIssueId(), page.wording().language())
                    .ifPresent(issue -> page.heading("status").words(issue.status()));
            page.say("next");
        });
    }

    @EventListener
    void on(ComplaintEvent.QuestionAsked event) {
        write(
                LetterKind.QUESTION,
                event,
                (page, facts) -> page.say("intro")
                        .words(event.question())
                        .say("how")
                        .fact("common.answer-by", page.wording().instant(event.answerBy()))
                        .say("date"));
    }

    @EventListener
    void on(ComplaintEvent.QuestionChased event) {
        write(
                LetterKind.CHASE,
                event,
                (page, facts) -> page.say(event.count() < 2 ? "first" : "second")
                        .words(event.question())
                        .say("how")
                        .say(event.count() < 2 ? "first-next" : "second-next"));
    }

    @EventListener
    void on(ComplaintEvent.ClosedPolitely event) {
        write(LetterKind.POLITE_CLOSE, event, (page, facts) -> {
            page.say("intro").words(event.question()).say("final").say("come-back");
            signpost(page, facts);
        });
    }

    @EventListener
    void on(ComplaintEvent.ProgressReported event) {
        write(LetterKind.PROGRESS, event, (page, facts) -> {
            page.say("still", page.wording().day(facts.receivedAt()));
            if (event.answerBy() != null) {
                page.fact("common.answer-by", page.wording().instant(event.answerBy()));
            }
            if (event.nextUpdateBy() != null) {
                page.fact("common.next-update-by", page.wording().instant(event.nextUpdateBy()));
            }
            page.say("sorry");
        });
    }

    @EventListener
    void on(ComplaintEvent.DelayAdmitted event) {
        write(
                LetterKind.DELAY,
                event,
                (page, facts) -> page.say("admit", page.wording().instant(event.promised()))
                        .say("sorry")
                        .fact("common.new-answer-by", page.wording().instant(event.answerBy()))
                        .say("meanwhile"));
    }

    @EventListener
    void on(ComplaintEvent.Raised event) {
        if (event.answerBy() == null) {
            return;
        }
        write(
                LetterKind.SOONER,
                event,
                (page, facts) -> page.say("thanks")
                        .fact("common.new-answer-by", page.wording().instant(event.answerBy()))
                        .say("danger"));
    }

    @EventListener
    void on(ComplaintEvent.Answered event) {
        write(event.finalAnswer() ? LetterKind.FINAL_ANSWER : LetterKind.ANSWER, event, (page, facts) -> {
            answer(page, event.resolution());
            promised(page, event.remedies());
            if (event.finalAnswer()) {
                page.heading("final").say("final-meaning");
                signpost(page, facts);
            } else {
                page.heading("common.verdict").say("common.verdict-how");
            }
        });
    }

    /** After an answer that has asked already, a second letter would only be noise. */
    @EventListener
    void on(ComplaintEvent.FixQuestioned event) {
        if (!event.askedInAnswer()) {
            write(
                    LetterKind.FIX_QUESTION,
                    event,
                    (page, facts) -> page.say("done")
                            .say("how")
                            .fact("verdict-by", page.wording().instant(event.verdictBy()))
                            .say("silence"));
        }
    }

    @EventListener
    void on(ComplaintEvent.RemedyFulfilled event) {
        write(
                LetterKind.REMEDY_DONE,
                event,
                (page, facts) -> page.say("done").words(event.remedy()).say(event.lastOne() ? "last" : "more"));
    }

    @EventListener
    void on(ComplaintEvent.RemedyDelayAdmitted event) {
        write(
                LetterKind.REMEDY_DELAY,
                event,
                (page, facts) -> page.say("admit")
                        .words(event.remedy())
                        .say("sorry")
                        .fact("new-date", page.wording().instant(event.newDue())));
    }

    @EventListener
    void on(ComplaintEvent.FixRejected event) {
        write(LetterKind.FIX_REJECTED, event, (page, facts) -> {
            page.say("sorry");
            if (event.secondStage()) {
                page.say("somebody-else");
            } else if (facts.ownerFirstName() == null) {
                page.say("we-again");
            } else {
                page.say("owner-again", facts.ownerFirstName());
            }
            page.fact("common.new-answer-by", page.wording().instant(event.answerBy()));
        });
    }

    @EventListener
    void on(ComplaintEvent.MessageAnswered event) {
        write(
                LetterKind.MESSAGE_ANSWER,
                event,
                (page, facts) -> page.say("thanks").words(event.answer()));
    }

    @EventListener
    void on(ComplaintEvent.Withdrawn event) {
        write(LetterKind.WITHDRAWAL, event, (page, facts) -> {
            page.say("done");
            switch (event.gestureFate()) {
                case KEPT -> page.say("gesture-kept");
                case REVERSED -> page.say("gesture-reversed");
                case NONE -> {}
            }
            page.say("door-open");
        });
    }

    @EventListener
    void on(ComplaintEvent.Merged event) {
        write(LetterKind.MERGED, event, (page, facts) -> page.say("one").say("told"));
    }

    /**
     * Words about one customer's case never reach another: only the reporter of both reads the whole answer, everybody
     * else what came of the matter.
     */
    @EventListener
    void on(ComplaintEvent.ParentAnswered event) {
        var parent = cases.factsOf(event.parent());
        write(LetterKind.PARENT_ANSWER, event, (page, facts) -> {
            page.say("intro");
            if (facts.customerId() > 0 && facts.customerId() == parent.customerId()) {
                answer(page, event.resolution());
            } else {
                page.say("common.cause", cause(page, event.resolution()))
                        .say("outcome-" + key(event.resolution().outcome()));
            }
            page.say("not-yours");
        });
    }

    /** Why the other case ended is that customer's own affair. */
    @EventListener
    void on(ComplaintEvent.Separated event) {
        write(
                LetterKind.SEPARATED,
                event,
                (page, facts) -> page.say("ended").say("again").say("next"));
    }

    /** What was measured is told as it is, also when it got worse. */
    @EventListener
    void on(ComplaintEvent.BranchResultTold event) {
        var result = event.result();
        write(
                LetterKind.BRANCH_RESULT,
                event,
                (page, facts) -> page.say("intro", result.branch())
                        .words(result.done())
                        .heading("measured")
                        .words(result.measure())
                        .fact("before", page.wording().quantity(result.before(), result.unit()))
                        .fact("after", page.wording().quantity(result.after(), result.unit()))
                        .say(result.trend().name().toLowerCase(Locale.ROOT))
                        .words(result.remark()));
    }

    /** Only who says that it is fixed is thanked: everybody else has heard from us already, or chose to be silent. */
    @EventListener
    void on(ComplaintEvent.Closed event) {
        if (event.closure() == Closure.CONFIRMED) {
            write(LetterKind.THANKS, event, (page, facts) -> page.say("thanks").say("come-back"));
        }
    }

    private static void answer(LetterPage page, Resolution resolution) {
        page.heading("common.problem").words(resolution.problem());
        page.heading("common.found")
                .say("common.outcome-" + key(resolution.outcome()))
                .say("common.cause", cause(page, resolution));
        if (resolution.inFavour()) {
            page.say("common.in-favour");
        }
        page.heading("common.did").words(resolution.actionTaken());
        page.textIfAny("gesture." + resolution.gesture(), page.wording().money(resolution.amount()))
                .ifPresent(gesture -> page.say(
                        "gesture." + resolution.gesture(), page.wording().money(resolution.amount())));
        page.heading("common.own-words").words(resolution.answer());
    }

    private static void promised(LetterPage page, List<CaseForStaff.Remedy> remedies) {
        if (!remedies.isEmpty()) {
            page.heading("common.promised");
            remedies.forEach(remedy -> page.words(remedy.description())
                    .fact("common.promised-by", page.wording().instant(remedy.dueAt())));
        }
    }

    private static String cause(LetterPage page, Resolution resolution) {
        return page.textIfAny("cause." + resolution.cause()).orElseGet(() -> page.text("cause.other"));
    }

    private static void signpost(LetterPage page, LetterFacts facts) {
        page.heading("common.signpost");
        var named = "ombudsman." + facts.ombudsman();
        page.say(page.textIfAny(named).isPresent() ? named : "ombudsman.other");
    }

    private static String key(Resolution.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void write(LetterKind kind, ComplaintEvent event, BiConsumer<LetterPage, LetterFacts> content) {
        var facts = cases.factsOf(event.caseNumber());
        var letter = writer.toCustomer(kind, event, facts, page -> content.accept(page, facts));
        outbox.write(letter);
        replies.beside(letter, event, facts).ifPresent(outbox::write);
    }
}
