package io.heed.complaint.web;

import io.heed.complaint.CaseForStaff;
import io.heed.complaint.Message;
import io.heed.complaint.TimelineEntry;
import io.heed.promise.Promise;
import java.time.Instant;
import java.util.List;

/**
 * A case as the API shows it to staff.
 *
 * @param text the customer's own words
 * @param textIsStandIn whether there were none, so that what a file says of the complaint stands in for them
 * @param answerBy the promised date, or null when nothing is promised any more
 */
record CaseView(
        String caseNumber,
        String stage,
        String closure,
        int pass,
        String severity,
        String category,
        String team,
        String owner,
        boolean vulnerable,
        String emotion,
        Instant receivedAt,
        Instant answerBy,
        boolean paused,
        String question,
        String text,
        boolean textIsStandIn,
        CustomerView customer,
        List<PromiseView> promises,
        List<RemedyView> remedies,
        List<MessageView> messages,
        List<TimelineEntry> timeline) {

    static CaseView of(CaseForStaff found) {
        return new CaseView(
                found.caseNumber().value(),
                found.stage().name(),
                found.closure() == null ? null : found.closure().name(),
                found.pass(),
                found.severity() == null ? null : found.severity().name(),
                found.category(),
                found.team(),
                found.owner(),
                found.vulnerable(),
                found.emotion(),
                found.receivedAt(),
                found.answerBy(),
                found.paused(),
                found.question(),
                found.words(),
                found.wordsStandIn(),
                CustomerView.of(found.customer()),
                found.promises().stream().map(PromiseView::of).toList(),
                found.remedies().stream().map(RemedyView::of).toList(),
                found.messages().stream().map(MessageView::of).toList(),
                found.timeline());
    }

    /** Who complains. */
    record CustomerView(String name, String email, String phone, String locale, String timeZone) {

        static CustomerView of(CaseForStaff.Customer customer) {
            return new CustomerView(
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.locale().toLanguageTag(),
                    customer.zone().getId());
        }
    }

    /** A date somebody relies on, and its clock. */
    record PromiseView(
            String clock,
            String purpose,
            Instant madeAt,
            Instant dueAt,
            String state,
            Instant settledAt,
            Instant admittedAt) {

        static PromiseView of(Promise promise) {
            return new PromiseView(
                    promise.clock().name(),
                    promise.purpose(),
                    promise.madeAt(),
                    promise.dueAt(),
                    promise.state().name(),
                    promise.settledAt(),
                    promise.admittedAt());
        }
    }

    /** Something promised to be done after the answer; {@code doneAt} and {@code doneBy} are null until it is. */
    record RemedyView(long id, String description, Instant dueAt, Instant doneAt, String doneBy) {

        static RemedyView of(CaseForStaff.Remedy remedy) {
            return new RemedyView(remedy.id(), remedy.description(), remedy.dueAt(), remedy.doneAt(), remedy.doneBy());
        }
    }

    /** Words on the case; {@code author} is null for the customer. */
    record MessageView(String kind, String author, String text, Instant writtenAt) {

        static MessageView of(Message message) {
            return new MessageView(message.kind().name(), message.author(), message.body(), message.writtenAt());
        }
    }
}
