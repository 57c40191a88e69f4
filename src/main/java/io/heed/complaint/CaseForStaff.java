package io.heed.complaint;

import io.heed.promise.ClockKind;
import io.heed.promise.Promise;
import io.heed.promise.PromiseState;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A case as staff see it: the customer's words first.
 *
 * @param pass 1, and one more for each time the case was opened again after closing
 * @param emotion CALM, UPSET, ANGRY or DISTRESSED, as triage decided
 * @param owner user name of the owner
 * @param paused whether the service clock rests because the customer was asked
 * @param parent the case it was merged into, or null
 * @param children the cases that were merged into it
 */
public record CaseForStaff(
        CaseNumber caseNumber,
        Stage stage,
        Closure closure,
        int pass,
        String channel,
        String product,
        String region,
        String jurisdiction,
        Severity severity,
        String category,
        String team,
        String owner,
        boolean vulnerable,
        String emotion,
        boolean anonymous,
        Customer customer,
        Instant receivedAt,
        Instant closedAt,
        boolean paused,
        String question,
        List<Message> messages,
        List<Attachment> attachments,
        List<Promise> promises,
        List<Resolution> resolutions,
        List<GestureEntry> gestures,
        List<Remedy> remedies,
        List<TimelineEntry> timeline,
        Long knownIssue,
        CaseNumber parent,
        List<CaseNumber> children) {

    /** The complaint in the customer's own words. */
    public String words() {
        return messages.stream()
                .filter(message -> message.kind() == Message.Kind.COMPLAINT)
                .map(Message::body)
                .findFirst()
                .orElse("");
    }

    /** Whether the customer left no words, so that what a file says of the complaint stands in for them. */
    public boolean wordsStandIn() {
        return messages.stream().anyMatch(message -> message.kind() == Message.Kind.COMPLAINT && message.standIn());
    }

    /** The promised date of the answer, or null when nothing is promised any more. */
    public Instant answerBy() {
        return promises.stream()
                .filter(promise -> promise.clock() == ClockKind.PROMISE && promise.state() == PromiseState.MADE)
                .map(Promise::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The customer on the case page. */
    public record Customer(
            long id, String name, String email, String phone, Locale locale, ZoneId zone, int otherCases) {}

    /**
     * An entry of the gesture ledger.
     *
     * @param reversal whether it takes an earlier one back
     */
    public record GestureEntry(
            long id, String gesture, Money amount, String grantedBy, String approvedBy, Instant at, boolean reversal) {}

    /** Something promised to be done after the answer. */
    public record Remedy(long id, String description, Instant dueAt, Instant doneAt, String doneBy) {}
}
