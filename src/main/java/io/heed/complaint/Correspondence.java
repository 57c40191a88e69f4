package io.heed.complaint;

import io.heed.engine.WorkItems;
import io.heed.shared.CaseNumber;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words between the customer and staff after the complaint itself. They are stored before anything else happens, and the
 * case's own row serialises them with a question that is being sent in the same moment.
 */
@Service
public class Correspondence {

    /** Tasks in which the owner reads the whole case before deciding. */
    static final Set<String> DECISIONS = Set.of("resolveComplaint", "reviewComplaint");

    private final Cases cases;
    private final MessageMapper messages;
    private final Attachments attachments;
    private final Questions questions;
    private final Recognition recognition;
    private final WorkItems workItems;
    private final SecondLook secondLook;
    private final ComplaintProcess process;

    Correspondence(
            Cases cases,
            MessageMapper messages,
            Attachments attachments,
            Questions questions,
            Recognition recognition,
            WorkItems workItems,
            SecondLook secondLook,
            ComplaintProcess process) {
        this.cases = cases;
        this.messages = messages;
        this.attachments = attachments;
        this.questions = questions;
        this.recognition = recognition;
        this.workItems = workItems;
        this.secondLook = secondLook;
        this.process = process;
    }

    /**
     * The customer wrote on an open case: an answer to the open question if there is one, else a message of
     * its own. What reveals danger or hardship makes the case more urgent.
     */
    @Transactional
    public void customerWrote(CaseNumber caseNumber, String text, List<Upload> files) {
        var now = cases.now();
        var complaint = cases.get(caseNumber);
        complaint.written(now);
        var moreUrgent = secondLook.raises(complaint, text);
        cases.save(complaint);
        attachments.add(caseNumber, files, now);
        if (questions.waiting(caseNumber).isPresent()) {
            messages.insert(caseNumber, Message.Kind.ANSWER_TO_QUESTION, null, text, now);
            process.questionAnswered(caseNumber);
        } else {
            messages.insert(caseNumber, Message.Kind.CUSTOMER, null, text, now);
            process.customerWrote(caseNumber);
        }
        if (moreUrgent) {
            secondLook.bringForward(complaint);
        }
    }

    /**
     * Looks at the customer's last message.
     *
     * @return whether somebody has to answer it: not when it only says thanks, and not when the owner has the case on the
     *     desk anyway
     */
    @Transactional
    public boolean noteMessage(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var message = messages.lastOf(caseNumber, Message.Kind.CUSTOMER);
        var onTheDesk = complaint.stage() == Stage.RECEIVED
                || workItems.ofCase(caseNumber).stream().anyMatch(item -> DECISIONS.contains(item.element()));
        var answerNeeded = !onTheDesk && !recognition.recognise(message.body()).isThanks();
        cases.publish(new ComplaintEvent.CustomerWrote(caseNumber, cases.now(), message.id(), answerNeeded));
        return answerNeeded;
    }

    /** Staff answer a message. */
    @Transactional
    public void answerMessage(CaseNumber caseNumber, String answer, String by) {
        cases.publish(new ComplaintEvent.MessageAnswered(caseNumber, cases.now(), answer, by));
        messages.markSeen(caseNumber, cases.now());
    }
}
