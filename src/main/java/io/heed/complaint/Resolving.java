package io.heed.complaint;

import io.heed.promise.BusinessCalendars;
import io.heed.promise.PromiseLedger;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff decide on a complaint. A decision names an action that was taken; a question back is not an answer. */
@Service
public class Resolving {

    /** Sentences that ask where an action is owed, in English and Polish. */
    private static final Pattern EMPTY_OFFER = Pattern.compile(
            "(how (can|may|could) we (help|assist)|what (can|may|could) we do|let us know (how|what|if)"
                    + "|jak możemy (ci |państwu |panu |pani )?pomóc|co możemy (dla .{1,30} )?zrobić)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORTEST_ACTION = 15;

    private final Cases cases;
    private final ResolutionMapper resolutions;
    private final RemedyMapper remedies;
    private final GestureMapper gestures;
    private final PromiseLedger promises;
    private final BusinessCalendars calendars;

    Resolving(
            Cases cases,
            ResolutionMapper resolutions,
            RemedyMapper remedies,
            GestureMapper gestures,
            PromiseLedger promises,
            BusinessCalendars calendars) {
        this.cases = cases;
        this.resolutions = resolutions;
        this.remedies = remedies;
        this.gestures = gestures;
        this.promises = promises;
        this.calendars = calendars;
    }

    /**
     * Keeps the decision of this round, with what is promised to be done after it.
     *
     * @throws Refused naming the field when no action is named, a favour has no reason, or a gesture and its amount do not
     *     fit
     */
    @Transactional
    public void decide(CaseNumber caseNumber, Decision decision, String by) {
        var complaint = cases.get(caseNumber);
        var now = cases.now();
        check(decision);
        resolutions.put(ResolutionRow.of(
                complaint,
                new Resolution(
                        decision.problem(),
                        decision.cause(),
                        Resolution.Outcome.valueOf(
                                decision.outcome().toUpperCase(Locale.ROOT).replace('-', '_')),
                        decision.actionTaken(),
                        decision.gesture(),
                        new Money(decision.amount(), "EUR"),
                        decision.inFavour(),
                        decision.favourReason(),
                        decision.answer(),
                        complaint.isSecondStage(),
                        by,
                        now)));
        if (remedies.clearOutstanding(caseNumber) > 0) {
            promises.remediesGivenUp(caseNumber, now);
        }
        for (var remedy : decision.remedies()) {
            var due = endOf(remedy.due(), calendars.ofTeam(complaint.team()).zoneAt(now));
            if (due.isBefore(now)) {
                throw new Refused("remedies", "complaint.remedy-in-the-past");
            }
            remedies.insert(caseNumber, remedy.description(), due);
        }
    }

    /** What was decided last, to start from when it comes back; null before the first decision. */
    @Transactional(readOnly = true)
    public Resolution latest(CaseNumber caseNumber) {
        var row = resolutions.latest(caseNumber);
        return row == null ? null : row.asResolution();
    }

    /** The keys of the gestures in the catalogue. */
    @Transactional(readOnly = true)
    public List<String> gestures() {
        return gestures.types().stream().map(Gestures.GestureType::id).toList();
    }

    private void check(Decision decision) {
        var action =
                decision.actionTaken() == null ? "" : decision.actionTaken().strip();
        if (action.length() < SHORTEST_ACTION || EMPTY_OFFER.matcher(action).find() || action.endsWith("?")) {
            throw new Refused("actionTaken", "complaint.action-missing");
        }
        if (EMPTY_OFFER.matcher(decision.answer()).find()) {
            throw new Refused("answer", "complaint.answer-asks");
        }
        if (decision.inFavour()
                && (decision.favourReason() == null || decision.favourReason().isBlank())) {
            throw new Refused("favourReason", "complaint.favour-reason-missing");
        }
        var type = gestures.type(decision.gesture());
        if (type == null) {
            throw new Refused("gesture", "complaint.gesture-unknown");
        }
        if (type.monetary() != decision.amount().signum() > 0) {
            throw new Refused(
                    "amount", type.monetary() ? "complaint.amount-missing" : "complaint.amount-without-money");
        }
    }

    /** The last minute of the day where the team works. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(23, 59)).atZone(zone).toInstant();
    }

    /**
     * A decision as it was filled in.
     *
     * @param outcome upheld, partly-upheld or not-upheld
     * @param amount in euro; zero for gestures without money
     */
    public record Decision(
            String problem,
            String cause,
            String outcome,
            String actionTaken,
            String gesture,
            BigDecimal amount,
            boolean inFavour,
            String favourReason,
            String answer,
            List<PromisedRemedy> remedies) {}

    /** Something that will be done until the end of a day. */
    public record PromisedRemedy(String description, LocalDate due) {}
}
