package io.heed.complaint;

import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.promise.PromiseLedger;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes complaints in, each once: the sender's key is stored in the transaction that starts the process, so that a repeat
 * finds either nothing at all or the whole case.
 */
@Service
public class ComplaintIntake {

    private final SubmissionCheck check;
    private final ComplaintMapper complaints;
    private final IntakeKeyMapper keys;
    private final MessageMapper messages;
    private final Attachments attachments;
    private final Customers customers;
    private final Representatives representatives;
    private final CareNeeds careNeeds;
    private final CaseToken tokens;
    private final Cases cases;
    private final ComplaintProcess process;
    private final BranchChecks branches;
    private final PromiseLedger promises;
    private final TransactionTemplate transaction;

    ComplaintIntake(
            SubmissionCheck check,
            ComplaintMapper complaints,
            IntakeKeyMapper keys,
            MessageMapper messages,
            Attachments attachments,
            Customers customers,
            Representatives representatives,
            CareNeeds careNeeds,
            CaseToken tokens,
            Cases cases,
            ComplaintProcess process,
            BranchChecks branches,
            PromiseLedger promises,
            TransactionTemplate transaction) {
        this.check = check;
        this.complaints = complaints;
        this.keys = keys;
        this.messages = messages;
        this.attachments = attachments;
        this.customers = customers;
        this.representatives = representatives;
        this.careNeeds = careNeeds;
        this.tokens = tokens;
        this.cases = cases;
        this.process = process;
        this.branches = branches;
        this.promises = promises;
        this.transaction = transaction;
    }

    /**
     * Opens a case, or answers again what was answered the first time.
     *
     * @param idempotencyKey the sender's own key for this submission, 8 to 200 visible ASCII characters
     * @param files what was attached, already checked for size and kind
     * @throws io.heed.shared.Refused naming the field that cannot be accepted
     * @throws Conflict when the key came before with other content
     */
    public Receipt receive(String idempotencyKey, Submission submission, List<Upload> files) {
        return receive(idempotencyKey, submission, files, IntakeNotes.NONE);
    }

    /**
     * The same with what was noted beside the complaint: triage heeds it, and the first letter goes to the right person.
     *
     * @throws io.heed.shared.Refused naming the fields that cannot be accepted
     * @throws Conflict when the key came before with other content
     */
    public Receipt receive(String idempotencyKey, Submission submission, List<Upload> files, IntakeNotes notes) {
        check.key(idempotencyKey);
        var wrong = new ArrayList<Refused>();
        var accepted = SubmissionCheck.noted(wrong, () -> check.submission(submission, notes.representative() != null));
        var noted = NotedBeside.checked(notes, cases.now(), wrong);
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        var digest = digest(accepted, files, notes);
        try {
            return transaction.execute(status -> receiveOnce(idempotencyKey, digest, accepted, files, noted));
        } catch (DuplicateKeyException wonByAnother) {
            var earlier = transaction.execute(status -> keys.find(idempotencyKey));
            if (earlier == null) {
                throw wonByAnother;
            }
            return again(earlier, digest);
        }
    }

    private Receipt receiveOnce(
            String key, String digest, Submission submission, List<Upload> files, NotedBeside noted) {
        var earlier = keys.find(key);
        if (earlier != null) {
            return again(earlier, digest);
        }
        var now = cases.now();
        var caseNumber = CaseNumber.of(complaints.nextNumber());
        keys.insert(new IntakeKey(key, digest, caseNumber, null, now));
        var customer = customerOf(submission, now);
        var token = tokens.of(caseNumber);
        cases.add(noted.on(Complaint.receive(caseNumber, customer, CaseToken.digest(token), submission, now)));
        messages.insertComplaint(caseNumber, submission.text(), submission.textIsStandIn(), now);
        if (submission.desiredOutcome() != null) {
            messages.insert(caseNumber, Message.Kind.DESIRED_OUTCOME, null, submission.desiredOutcome(), now);
        }
        attachments.add(caseNumber, files, now);
        cases.publish(new ComplaintEvent.Received(caseNumber, now, submission.channel()));
        keep(caseNumber, noted);
        process.received(caseNumber);
        branches.complained(caseNumber, submission.text());
        var answerBy = promises.answerBy(caseNumber);
        keys.answered(key, answerBy);
        return new Receipt(caseNumber, answerBy, tokens.urlOf(caseNumber));
    }

    private void keep(CaseNumber caseNumber, NotedBeside noted) {
        if (noted.by() != null) {
            cases.publish(new ComplaintEvent.WrittenDown(caseNumber, cases.now(), noted.by()));
        }
        if (noted.representative() != null) {
            representatives.add(caseNumber, noted.representative());
        }
        if (noted.care() != null) {
            careNeeds.add(caseNumber, noted.care());
        }
    }

    private long customerOf(Submission submission, Instant now) {
        var given = submission.customer();
        var contact =
                new Contact(given.name(), given.email(), given.phone(), given.locale(), ZoneId.of(given.timeZone()));
        return submission.anonymous() ? customers.add(contact, now) : customers.recognise(contact, now);
    }

    private Receipt again(IntakeKey earlier, String digest) {
        if (!earlier.bodyDigest().equals(digest)) {
            throw new Conflict("complaint.key-reused");
        }
        return new Receipt(earlier.caseNumber(), earlier.answerBy(), tokens.urlOf(earlier.caseNumber()));
    }

    /** Each part with its length before it, so that no words can pass for another field. */
    private static String digest(Submission submission, List<Upload> files, IntakeNotes notes) {
        var customer = submission.customer();
        var content = new StringBuilder();
        Stream.of(
                        submission.channel(),
                        customer.name(),
                        customer.email(),
                        customer.phone(),
                        customer.locale(),
                        customer.timeZone(),
                        submission.product(),
                        submission.region(),
                        submission.jurisdiction(),
                        submission.text(),
                        submission.desiredOutcome(),
                        submission.anonymous())
                .map(part -> part == null ? "" : "=" + part)
                .forEach(part -> content.append(part.length()).append(':').append(part));
        files.forEach(file -> content.append(file.fileName().length())
                .append(':')
                .append(file.fileName())
                .append(DigestUtils.sha256Hex(file.content())));
        if (!notes.equals(IntakeNotes.NONE)) {
            content.append(notes);
        }
        return DigestUtils.sha256Hex(content.toString());
    }
}
