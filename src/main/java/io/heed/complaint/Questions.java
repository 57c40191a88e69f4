package io.heed.complaint;

import io.heed.engine.WorkItems;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.PromiseLedger;
import io.heed.promise.Term;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking the customer and waiting. The service clock rests, with the question as its evidence; the customer is reminded
 * twice and hears a new date.
 *
 * <p>Nobody waits when the answer is there already: words of the customer that whoever asks did not have before them. Before
 * them was what they were shown, and what was on the case when the task came to be, whether or not they looked.
 */
@Service
public class Questions {

    /** How long we wait before each reminder, and after the last. */
    static final Term PATIENCE = Term.parse("P3BD");

    private static final int CHASES = 2;

    private final Cases cases;
    private final QuestionMapper questions;
    private final MessageMapper messages;
    private final PromiseLedger promises;
    private final BusinessCalendars calendars;
    private final WorkItems workItems;
    private final ComplaintProcess process;
    private final MergedCases merged;

    Questions(
            Cases cases,
            QuestionMapper questions,
            MessageMapper messages,
            PromiseLedger promises,
            BusinessCalendars calendars,
            WorkItems workItems,
            ComplaintProcess process,
            MergedCases merged) {
        this.cases = cases;
        this.questions = questions;
        this.messages = messages;
        this.promises = promises;
        this.calendars = calendars;
        this.workItems = workItems;
        this.process = process;
        this.merged = merged;
    }

    /** Keeps what the owner wants to know; it is sent by {@link #ask}. */
    @Transactional
    public void put(CaseNumber caseNumber, String question, String by) {
        if (question == null || question.isBlank()) {
            throw new Refused("question", "complaint.question-missing");
        }
        var now = cases.now();
        workItems.ofCase(caseNumber).stream()
                .filter(item -> Correspondence.DECISIONS.contains(item.element()))
                .forEach(task -> messages.markSeenUntil(caseNumber, task.createdAt(), now));
        questions.insert(caseNumber, question, by, now, patienceFrom(cases.get(caseNumber), now));
    }

    /**
     * Sends the question, stops the service clock and names a new date.
     *
     * @return whether the customer has written meanwhile, so that nobody needs to wait
     */
    @Transactional
    public boolean ask(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var question = open(caseNumber);
        var now = cases.now();
        complaint.waitForCustomer();
        cases.save(complaint);
        promises.pause(
                caseNumber, now, lastChase(complaint, now), "question:" + question.id(), newDate(complaint, now));
        process.clocksMoved(caseNumber);
        cases.publish(new ComplaintEvent.QuestionAsked(
                caseNumber, now, question.question(), question.askedBy(), promises.answerBy(caseNumber)));
        return messages.unseen(caseNumber) > 0;
    }

    /**
     * Reminds the customer.
     *
     * @return whether this was the last reminder
     */
    @Transactional
    public boolean chase(CaseNumber caseNumber) {
        var question = open(caseNumber);
        var now = cases.now();
        var count = question.chases() + 1;
        questions.chased(question.id(), count, patienceFrom(cases.get(caseNumber), now));
        cases.publish(new ComplaintEvent.QuestionChased(caseNumber, now, question.question(), count));
        return count >= CHASES;
    }

    /** When the next reminder is due; after the last, when we stop waiting. */
    @Transactional(readOnly = true)
    public Instant chaseDue(CaseNumber caseNumber) {
        return open(caseNumber).chaseAt();
    }

    /** The customer has answered: the service clock runs again. */
    @Transactional
    public void resume(CaseNumber caseNumber) {
        var now = cases.now();
        var complaint = cases.get(caseNumber);
        questions.settle(caseNumber, now);
        complaint.work();
        cases.save(complaint);
        var resumed = promises.resume(caseNumber, now);
        process.clocksMoved(caseNumber);
        cases.publish(new ComplaintEvent.ClockResumed(caseNumber, now, resumed.serviceDue()));
    }

    /** Nobody answered: the final answer goes out, with the signpost, and a door left open. Merged cases of others go on. */
    @Transactional
    public void closePolitely(CaseNumber caseNumber) {
        var now = cases.now();
        var complaint = cases.get(caseNumber);
        var question = open(caseNumber);
        questions.settle(caseNumber, now);
        var answeredAt = complaint.answeredAt();
        complaint.closePolitely(now);
        cases.save(complaint);
        promises.answered(caseNumber, now);
        cases.publish(new ComplaintEvent.ClosedPolitely(caseNumber, now, question.question()));
        merged.letGo(complaint, answeredAt);
    }

    /** The question that waits for an answer, if there is one. */
    Optional<Question> waiting(CaseNumber caseNumber) {
        return Optional.ofNullable(questions.open(caseNumber));
    }

    private Question open(CaseNumber caseNumber) {
        return waiting(caseNumber)
                .orElseThrow(() -> new IllegalStateException("No open question on case " + caseNumber));
    }

    private Instant patienceFrom(Complaint complaint, Instant from) {
        return PATIENCE.after(from, calendars.ofTeam(complaint.team()));
    }

    private Instant lastChase(Complaint complaint, Instant from) {
        var until = from;
        for (var chase = 0; chase <= CHASES; chase++) {
            until = patienceFrom(complaint, until);
        }
        return until;
    }

    /** The promise made with a question: our patience, and then the time that was left. */
    private Instant newDate(Complaint complaint, Instant now) {
        var calendar = calendars.ofTeam(complaint.team());
        var promised = promises.answerBy(complaint.caseNumber());
        var left = calendar.between(now, promised.isBefore(now) ? now : promised);
        return calendar.plus(patienceFrom(complaint, now), left.plusHours(1));
    }

    /** A question and how often the customer was reminded of it. */
    record Question(long id, String question, String askedBy, Instant askedAt, int chases, Instant chaseAt) {}
}
