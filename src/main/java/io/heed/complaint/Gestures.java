package io.heed.complaint;

import io.heed.complaint.ComplaintEvent.GestureFate;
import io.heed.engine.Decisions;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.staff.StaffMember;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gestures from the catalogue, within the budget of the one who grants them. What was granted stands in a ledger: entries
 * are added, keyed so that a repeat adds nothing, and taken back only by another entry.
 */
@Service
public class Gestures {

    private static final String BUDGET = "gesture-budget";

    private final Cases cases;
    private final GestureMapper gestures;
    private final ResolutionMapper resolutions;
    private final Decisions decisions;
    private final StaffDirectory staff;
    private final MessageSource words;
    private final CaseLetterSource letters;

    Gestures(
            Cases cases,
            GestureMapper gestures,
            ResolutionMapper resolutions,
            Decisions decisions,
            StaffDirectory staff,
            MessageSource words,
            CaseLetterSource letters) {
        this.cases = cases;
        this.gestures = gestures;
        this.resolutions = resolutions;
        this.decisions = decisions;
        this.staff = staff;
        this.words = words;
        this.letters = letters;
    }

    /**
     * Asks the budget table about the gesture just decided.
     *
     * @return whether somebody has to approve it
     */
    @Transactional
    public boolean checkBudget(CaseNumber caseNumber) {
        var decided = resolutions.latest(caseNumber);
        var role = staff.find(decided.decidedBy()).map(StaffMember::role).orElse(Role.AGENT);
        var row = decisions.decideOne(
                BUDGET,
                Map.of(
                        "role", role.name().toLowerCase(Locale.ROOT),
                        "amount", decided.amount(),
                        "gesture", decided.gesture()));
        if (Boolean.TRUE.equals(row.get("withinBudget"))) {
            return false;
        }
        resolutions.needsApproval(decided, (String) row.get("approver"));
        return true;
    }

    /** Who may approve the gesture just decided: the team's lead or the manager, never the one who decided it. */
    @Transactional(readOnly = true)
    public String approver(CaseNumber caseNumber) {
        var decided = resolutions.latest(caseNumber);
        var lead = staff.leadOf(cases.get(caseNumber).team()).username();
        return "lead".equals(decided.approver()) && !lead.equals(decided.decidedBy())
                ? lead
                : staff.manager().username();
    }

    /** What is proposed, for the one who approves: gesture, amount, who decided and why. */
    @Transactional(readOnly = true)
    public Map<String, Object> proposed(CaseNumber caseNumber) {
        var decided = resolutions.latest(caseNumber);
        return Map.of(
                "gesture", decided.gesture(),
                "amount", decided.amount(),
                "actionTaken", decided.actionTaken(),
                "decidedBy", decided.decidedBy());
    }

    /** Approves or refuses; a refused gesture goes back to the owner, who decides again. */
    @Transactional
    public void decide(CaseNumber caseNumber, boolean approved, String reason, String by) {
        var decided = resolutions.latest(caseNumber);
        if (by.equals(decided.decidedBy())) {
            throw new Refused("approved", "complaint.own-gesture");
        }
        if (!approved && (reason == null || reason.isBlank())) {
            throw new Refused("reason", "complaint.reason-missing");
        }
        if (approved) {
            resolutions.approved(decided, by);
        }
        cases.publish(new ComplaintEvent.GestureDecided(caseNumber, cases.now(), approved, by));
    }

    /** Enters the gesture just decided in the ledger, once. */
    @Transactional
    public void grant(CaseNumber caseNumber) {
        var decided = resolutions.latest(caseNumber);
        if ("none".equals(decided.gesture())) {
            return;
        }
        var key = "%s:%d:%d".formatted(caseNumber, decided.pass(), decided.round());
        var entered = gestures.enter(
                key,
                caseNumber,
                decided.gesture(),
                decided.amount(),
                decided.currency(),
                decided.decidedBy(),
                decided.approvedBy(),
                cases.now());
        if (entered == 1) {
            cases.publish(new ComplaintEvent.GestureGranted(
                    caseNumber,
                    cases.now(),
                    decided.gesture(),
                    decided.money(),
                    decided.decidedBy(),
                    decided.approvedBy()));
        }
    }

    /** Puts a small billing error or glitch right at once: a credit of the catalogue's instant amount, and an apology. */
    @Transactional
    public void grantInstantRemedy(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        var credit = gestures.type("credit");
        var locale = letters.factsOf(caseNumber).locale();
        resolutions.put(ResolutionRow.of(
                complaint,
                new Resolution(
                        instantProblem(complaint.category(), locale),
                        "billing".equals(complaint.category()) ? "billing-error" : "service-failure",
                        Resolution.Outcome.UPHELD,
                        words.getMessage("complaint.instant.action", new Object[] {credit.instantAmount()}, locale),
                        credit.id(),
                        new Money(credit.instantAmount(), "EUR"),
                        true,
                        words.getMessage("complaint.instant.reason", null, locale),
                        words.getMessage("complaint.instant.answer", null, locale),
                        false,
                        Actor.SYSTEM.username(),
                        cases.now())));
        if (checkBudget(caseNumber)) {
            throw new IllegalStateException("The instant amount of " + credit.id() + " is above the budget");
        }
        grant(caseNumber);
    }

    private String instantProblem(String category, Locale locale) {
        var inGeneral = words.getMessage("complaint.instant.problem.other", null, locale);
        return words.getMessage("complaint.instant.problem." + category, null, inGeneral, locale);
    }

    /**
     * Takes back what can be taken back, once.
     *
     * @return what became of the gestures
     */
    @Transactional
    public GestureFate reverse(CaseNumber caseNumber) {
        var fate = GestureFate.NONE;
        for (var entry : gestures.standing(caseNumber)) {
            if (!entry.reversible()) {
                fate = fate == GestureFate.NONE ? GestureFate.KEPT : fate;
                continue;
            }
            gestures.reverse(entry.id(), cases.now());
            fate = GestureFate.REVERSED;
            cases.publish(new ComplaintEvent.GestureReversed(
                    caseNumber, cases.now(), entry.gesture(), new Money(entry.amount(), entry.currency())));
        }
        return fate;
    }

    /** An entry that has not been taken back. */
    record Standing(long id, String gesture, BigDecimal amount, String currency, boolean reversible) {}

    /** A kind of gesture; {@code monetary} ones have an amount. */
    record GestureType(String id, boolean monetary, boolean reversible, BigDecimal instantAmount) {}
}
