package io.heed.idea;

import io.heed.shared.CaseNumber;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides on ideas: yes, no or when, the same as another, later than we said, or not after all. */
@Service
@Transactional
public class IdeaAnswering {

    private static final int LONGEST_REASONS = 4_000;
    private static final int MOST_YEARS = 5;

    private final IdeaMapper mapper;
    private final IdeaRecords records;
    private final IdeaPromises promises;

    IdeaAnswering(IdeaMapper mapper, IdeaRecords records, IdeaPromises promises) {
        this.mapper = mapper;
        this.records = records;
        this.promises = promises;
    }

    /**
     * Says yes, no or when.
     *
     * @param by user name of who says so, by whose name the senders are told
     * @throws Refused when there are no reasons, or the date is missing or cannot be meant
     */
    public void answer(CaseNumber number, IdeaDecision decision, String by) {
        var idea = records.get(number);
        var now = records.now();
        checkReasons(decision.reasons());
        records.save(decided(idea.ownedBy(by), decision, now));
        note(number, decision, by, now);
    }

    /**
     * Says that it is the same as another: everybody who sent it hears what becomes of that one.
     *
     * @param into the other's number, as somebody has typed it
     * @throws Refused when there is no such idea, or it is this one
     */
    public void merge(CaseNumber number, String into, String by) {
        var other = otherThan(number, into);
        var now = records.now();
        records.save(records.get(number).into(other.number(), now));
        mapper.mergedInto(number).forEach(each -> records.save(each.follows(other.number())));
        records.publish(new IdeaEvent.Merged(number, now, other.number(), by));
    }

    private Idea otherThan(CaseNumber number, String into) {
        var typed = into == null ? "" : into.strip();
        var found = CaseNumber.isValid(typed) ? records.find(new CaseNumber(typed)) : Optional.<Idea>empty();
        var other = found.orElseThrow(() -> new Refused("mergeInto", "idea.merge-unknown"));
        var root = other.mergedInto() == null ? other : records.get(other.mergedInto());
        if (root.number().equals(number)) {
            throw new Refused("mergeInto", "idea.merge-itself");
        }
        return root;
    }

    private Idea decided(Idea idea, IdeaDecision decision, Instant now) {
        if (decision.verdict() == IdeaState.NO) {
            return idea.declined(now);
        }
        var promised = promises.of(idea.receivedAt(), idea.team());
        var word = decision.verdict() == IdeaState.YES
                ? promised.after("nextWord", now)
                : promised.endOf(checked(decision, promised.today(now)));
        return idea.coming(decision.verdict(), word, promised.after("newDate", word));
    }

    private static LocalDate checked(IdeaDecision decision, LocalDate today) {
        var field = decision.quarter() == null ? "plannedDay" : "plannedQuarter";
        var day = decision.plannedFor();
        if (day == null) {
            throw new Refused(field, "idea.date-missing");
        }
        if (!day.isAfter(today)) {
            throw new Refused(field, "idea.date-past");
        }
        if (day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new Refused(field, "idea.date-far", MOST_YEARS);
        }
        return day;
    }

    private void note(CaseNumber number, IdeaDecision decision, String by, Instant now) {
        var planned = decision.verdict() == IdeaState.PLANNED ? decision.plannedFor() : null;
        mapper.addAnswer(new IdeaAnswer(
                number,
                now,
                by,
                decision.verdict(),
                decision.reasons().strip(),
                planned,
                planned != null && decision.quarter() != null));
        records.publish(new IdeaEvent.Answered(number, now, decision.verdict(), planned, by));
    }

    private static void checkReasons(String reasons) {
        if (reasons == null || reasons.isBlank()) {
            throw new Refused("reasons", "idea.reasons-missing");
        }
        PlainText.require("reasons", reasons);
        if (reasons.codePointCount(0, reasons.length()) > LONGEST_REASONS) {
            throw new Refused("reasons", "complaint.too-long", LONGEST_REASONS);
        }
    }

    /** Its senders are told now. */
    public void tell(CaseNumber number, IdeaEvent.Word word) {
        records.publish(new IdeaEvent.Told(number, records.now(), word));
    }

    /** The day after which a date can be told, in the zone of the idea's team. */
    @Transactional(readOnly = true)
    public LocalDate today(CaseNumber number) {
        var idea = records.get(number);
        return promises.of(idea.receivedAt(), idea.team()).today(records.now());
    }
}
