package io.heed.complaint;

import io.heed.promise.PromiseLedger;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer sees and does with the link to the case. Whoever has the link is the customer. */
@Service
@Transactional
public class CustomerCase {

    private final Cases cases;
    private final CaseFile file;
    private final MessageMapper messages;
    private final Attachments attachments;
    private final CustomerReplies replies;
    private final CaseToken tokens;
    private final PromiseLedger promises;
    private final ComplaintProcess process;

    CustomerCase(
            Cases cases,
            CaseFile file,
            MessageMapper messages,
            Attachments attachments,
            CustomerReplies replies,
            CaseToken tokens,
            PromiseLedger promises,
            ComplaintProcess process) {
        this.cases = cases;
        this.file = file;
        this.messages = messages;
        this.attachments = attachments;
        this.replies = replies;
        this.tokens = tokens;
        this.promises = promises;
        this.process = process;
    }

    /** The case behind the link. */
    @Transactional(readOnly = true)
    public CaseForCustomer show(String token) {
        return file.forCustomer(find(token), cases.now());
    }

    /**
     * Writes on the case. On a closed one, thanks are kept and anything else opens it again while the window lasts.
     *
     * @throws io.heed.shared.Conflict when the case is closed for good; nothing is kept then, and the customer is told to
     *     report anew
     */
    public void write(String token, String text, List<Upload> files) {
        replies.write(find(token), words("text", text), files);
    }

    /** Says whether it is fixed; a comment is kept word for word. */
    public void judge(String token, boolean fixed, String comment) {
        var complaint = find(token);
        if (fixed) {
            complaint.confirmFix();
        } else {
            complaint.rejectFix();
        }
        cases.save(complaint);
        if (comment != null && !comment.isBlank()) {
            var kind = fixed ? Message.Kind.CUSTOMER : Message.Kind.REJECTION;
            messages.insert(complaint.caseNumber(), kind, null, words("comment", comment), cases.now());
        }
        if (fixed) {
            cases.publish(new ComplaintEvent.FixConfirmed(complaint.caseNumber(), cases.now()));
            process.fixConfirmed(complaint.caseNumber());
        } else {
            process.fixRejected(complaint.caseNumber());
        }
    }

    /** Withdraws the complaint. */
    public void withdraw(String token) {
        var complaint = find(token);
        complaint.withdraw(cases.now());
        cases.save(complaint);
        process.withdrawn(complaint.caseNumber());
    }

    /** Opens a closed case again, under the same number. */
    public Receipt reopen(String token, String text) {
        var complaint = find(token);
        replies.reopen(complaint, words("text", text));
        return new Receipt(
                complaint.caseNumber(),
                promises.answerBy(complaint.caseNumber()),
                tokens.urlOf(complaint.caseNumber()));
    }

    /** A file of the case. */
    @Transactional(readOnly = true)
    public AttachmentContent attachment(String token, long id) {
        return attachments.content(find(token).caseNumber(), id);
    }

    private Complaint find(String token) {
        return cases.findByToken(token).orElseThrow(NotFound::new);
    }

    private static String words(String field, String text) {
        var words = SubmissionCheck.words(field, text, SubmissionCheck.LONGEST_TEXT);
        if (words == null) {
            throw new Refused(field, "complaint.text-missing");
        }
        return words;
    }
}
