package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers write on a case that is there already, by its link or by an answer to our letter. Whether it really is the
 * customer has been proved before.
 */
@Service
public class CustomerReplies {

    private final Cases cases;
    private final MessageMapper messages;
    private final Attachments attachments;
    private final Recognition recognition;
    private final Correspondence correspondence;
    private final ComplaintProcess process;

    CustomerReplies(
            Cases cases,
            MessageMapper messages,
            Attachments attachments,
            Recognition recognition,
            Correspondence correspondence,
            ComplaintProcess process) {
        this.cases = cases;
        this.messages = messages;
        this.attachments = attachments;
        this.recognition = recognition;
        this.correspondence = correspondence;
        this.process = process;
    }

    /** What became of the words. */
    public enum Fate {
        /** They are on the case. */
        NOTED,
        /** They opened the case again. */
        REOPENED,
        /** The case is closed for good; nothing was kept. */
        CLOSED_FOR_GOOD
    }

    /**
     * Takes a reply that came by another way than the link.
     *
     * @param text up to 20,000 characters, not blank
     * @throws NotFound when there is no such case
     * @throws io.heed.shared.Refused when the text cannot be kept
     */
    @Transactional
    public Fate replied(CaseNumber caseNumber, String text, List<Upload> files) {
        var complaint = cases.find(caseNumber).orElseThrow(NotFound::new);
        if (complaint.isErased()) {
            return Fate.CLOSED_FOR_GOOD;
        }
        var words = SubmissionCheck.words("text", text, SubmissionCheck.LONGEST_TEXT);
        if (words == null) {
            return Fate.NOTED;
        }
        var thanks = !complaint.isOpen() && recognition.recognise(words).isThanks();
        if (!complaint.isOpen() && !thanks && !complaint.mayReopen(cases.now())) {
            return Fate.CLOSED_FOR_GOOD;
        }
        return write(complaint, words, files);
    }

    Fate write(Complaint complaint, String words, List<Upload> files) {
        var caseNumber = complaint.caseNumber();
        if (complaint.isOpen()) {
            correspondence.customerWrote(caseNumber, words, files);
            return Fate.NOTED;
        }
        var thanks = recognition.recognise(words).isThanks();
        if (thanks) {
            messages.insert(caseNumber, Message.Kind.CUSTOMER, null, words, cases.now());
        } else {
            reopen(complaint, words);
        }
        attachments.add(caseNumber, files, cases.now());
        return thanks ? Fate.NOTED : Fate.REOPENED;
    }

    void reopen(Complaint complaint, String words) {
        complaint.reopen(cases.now());
        cases.save(complaint);
        messages.insert(complaint.caseNumber(), Message.Kind.CUSTOMER, null, words, cases.now());
        cases.publish(new ComplaintEvent.Reopened(complaint.caseNumber(), cases.now(), complaint.pass()));
        process.reopened(complaint.caseNumber());
    }
}
