package io.heed.audit.cases;

import io.heed.complaint.CaseForStaff;
import io.heed.complaint.StaffCase;
import io.heed.desk.CaseKinds;
import io.heed.engine.CaseHistory;
import io.heed.engine.FilledForm;
import io.heed.engine.FilledForms;
import io.heed.notification.Letter;
import io.heed.notification.Outbox;
import io.heed.promise.Pause;
import io.heed.promise.Promise;
import io.heed.promise.PromiseLedger;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.audit.CaseWords;
import io.heed.shared.audit.CaseWords.Said;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.CaseKind.CaseLine;
import io.heed.staff.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known of a case beside the engine's history, list by list, for auditors only. */
@Component
public class CaseContent {

    private final CaseKinds kinds;
    private final StaffCase complaints;
    private final CaseHistory history;
    private final FilledForms forms;
    private final Outbox letters;
    private final List<CaseWords> words;
    private final PromiseLedger promises;
    private final TrailMapper trail;

    CaseContent(
            CaseKinds kinds,
            StaffCase complaints,
            CaseHistory history,
            FilledForms forms,
            Outbox letters,
            List<CaseWords> words,
            PromiseLedger promises,
            TrailMapper trail) {
        this.kinds = kinds;
        this.complaints = complaints;
        this.history = history;
        this.forms = forms;
        this.letters = letters;
        this.words = words;
        this.promises = promises;
        this.trail = trail;
    }

    /** A list that is read page by page. */
    public interface Rows<T> {

        /** At most {@code most} rows from the given place on; none beyond the end. */
        List<T> page(int first, int most);
    }

    /** A record of what was done, tried or read; {@code facts} is a JSON object. */
    public record Record(long id, Instant at, String event, String actor, String facts) {}

    /**
     * What its family says of the case; empty when it is known no longer.
     *
     * @throws NotFound when there is no trace of such a case, or not for this reader
     */
    public Optional<CaseLine> lineOf(CaseNumber number, Actor who) {
        check(who);
        var line = kindOf(number).map(each -> each.lines(List.of(number), who).get(number));
        if (line.isEmpty()
                && !trail.hasHappened(number)
                && history.instances(number).isEmpty()) {
            throw new NotFound();
        }
        return line;
    }

    /** Where staff work on the case. */
    public Optional<String> pageOf(CaseNumber number) {
        return kindOf(number).map(each -> each.pageOf(number));
    }

    /**
     * The case file of a complaint that is still kept.
     *
     * @param line what {@link #lineOf} said
     */
    public Optional<CaseForStaff> complaintOf(CaseNumber number, Optional<CaseLine> line, Actor who) {
        return number.kind().equals(CaseNumber.COMPLAINT) && line.isPresent()
                ? Optional.of(complaints.show(number, who))
                : Optional.empty();
    }

    /** Forms as they were filled in. */
    public List<FilledForm> formsOf(CaseNumber number, int first, int most) {
        return forms.ofCase(number, first, most);
    }

    /** Letters to customers and mails to staff. */
    public List<Letter> lettersOf(CaseNumber number, int first, int most) {
        return letters.lettersOf(number, first, most);
    }

    /** Words of customers and staff, the first written first. */
    public List<Said> wordsOf(CaseNumber number) {
        return words.stream()
                .filter(each -> each.covers(number))
                .flatMap(each -> each.wordsOf(number).stream())
                .sorted(Comparator.comparing(Said::at))
                .toList();
    }

    /** Every date that was promised. */
    public List<Promise> promisesOf(CaseNumber number) {
        return promises.of(number);
    }

    /** Every time in which the service clock rested. */
    public List<Pause> pausesOf(CaseNumber number) {
        return promises.pausesOf(number);
    }

    /** The id of the case's newest record; 0 when it has none. */
    public long newestRecord(CaseNumber number) {
        return trail.lastOf(number);
    }

    /** Records up to and with {@code through}, the oldest first. */
    public List<Record> recordsOf(CaseNumber number, long through, int first, int most) {
        return trail.page(number, through, first, most);
    }

    private Optional<CaseKind> kindOf(CaseNumber number) {
        try {
            return Optional.of(kinds.of(number));
        } catch (NotFound noSuchFamily) {
            return Optional.empty();
        }
    }

    /** Passes auditors only. */
    static void check(Actor who) {
        if (who.role() != Role.AUDITOR) {
            throw new NotFound();
        }
    }
}
