package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ways to change it are gathered, and one person decides: yes, no or later, each with the reason. */
@Service
@Transactional
public class Deciding {

    private static final int LONGEST = 4_000;
    private static final int MOST_OPTIONS = 20;
    private static final int LATEST_DAYS = 730;

    private final ImprovementRecords records;
    private final Banners banners;
    private final StaffDirectory staff;

    Deciding(ImprovementRecords records, Banners banners, StaffDirectory staff) {
        this.records = records;
        this.banners = banners;
        this.staff = staff;
    }

    /**
     * What was decided.
     *
     * @param verdict YES, NO or LATER
     * @param again on which day it is decided again; only with LATER
     * @param words what customers read, in English; only with NO
     * @param banner whether customers read on our pages that we know of it; only with YES
     */
    public record Decision(
            Step.Verdict verdict, String reason, LocalDate again, String words, String wordsPl, boolean banner) {}

    /**
     * Keeps the ways that were gathered.
     *
     * @param options one on each line, 20 at most
     * @throws Refused naming {@code options}
     */
    public void gather(CaseNumber number, String options, String username) {
        var improvement = records.lock(number);
        var ways = ImprovementRecords.words("options", options, LONGEST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (ways.size() > MOST_OPTIONS) {
            throw new Refused("options", "improvement.many-options", MOST_OPTIONS);
        }
        improvement.gathered(records.now());
        records.save(improvement);
        ways.forEach(way -> records.step(improvement, Step.Kind.OPTION, null, way, username));
        records.tell(new ImprovementEvent.OptionsGathered(number, records.now(), ways.size(), username));
    }

    /**
     * Decides. A no is told to those who contributed.
     *
     * @throws Refused naming the field that cannot be accepted, or when this person may not decide
     */
    public void decide(CaseNumber number, Decision decision, String username) {
        var improvement = records.lock(number);
        mayDecide(improvement, username);
        var reason = ImprovementRecords.words("reason", decision.reason(), LONGEST);
        var now = records.now();
        switch (decision.verdict()) {
            case YES -> {
                improvement.agree(now);
                if (decision.banner()) {
                    banners.open(improvement);
                }
            }
            case NO ->
                improvement.decline(Wording.both("wordsEn", decision.words(), "wordsPl", decision.wordsPl()), now);
            case LATER ->
                improvement.postpone(
                        day(decision.again()).atStartOfDay(ZoneOffset.UTC).toInstant(), now);
            default -> throw new IllegalArgumentException("No decision: " + decision.verdict());
        }
        records.save(improvement);
        records.step(improvement, Step.Kind.DECISION, decision.verdict(), reason, username);
        records.tell(new ImprovementEvent.Decided(number, now, decision.verdict(), username));
    }

    /** Passes when this member of staff may decide about it. */
    void mayDecide(Improvement improvement, String username) {
        var member = staff.find(username).orElseThrow(NotFound::new);
        if (member.role() != Role.MANAGER && !username.equals(deciderOf(improvement, staff))) {
            throw new Refused(null, "improvement.not-yours-to-decide");
        }
    }

    /** Who decides about it: the team's lead, or the manager where the lead is its owner. */
    static String deciderOf(Improvement improvement, StaffDirectory staff) {
        var lead = staff.leadOf(improvement.subject().team()).username();
        return lead.equals(improvement.owner()) ? staff.manager().username() : lead;
    }

    private LocalDate day(LocalDate again) {
        var today = LocalDate.ofInstant(records.now(), ZoneOffset.UTC);
        if (again == null || !again.isAfter(today) || again.isAfter(today.plusDays(LATEST_DAYS))) {
            throw new Refused("again", "improvement.again");
        }
        return again;
    }
}
