package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers who need extra care, as staff noted it. That care is needed may be noted by anybody who listens (FCA FG21/1); why,
 * only with the customer's consent, because it is often about health (GDPR, article 9 (2) (a)). The consent can be taken back
 * at any time (article 7 (3)): the reason is erased then, the care stays.
 */
@Service
@Transactional
public class CareNeeds {

    private static final int LONGEST_NEED = 500;

    private final Cases cases;
    private final CaseAccess access;
    private final CareNeedMapper mapper;
    private final MessageMapper messages;
    private final SecondLook secondLook;

    CareNeeds(Cases cases, CaseAccess access, CareNeedMapper mapper, MessageMapper messages, SecondLook secondLook) {
        this.cases = cases;
        this.access = access;
        this.mapper = mapper;
        this.messages = messages;
        this.secondLook = secondLook;
    }

    /** What was noted on this case, if anything was; auditors learn that, and nothing of the reason. */
    @Transactional(readOnly = true)
    public Optional<CareNeed> of(CaseNumber caseNumber, Actor who) {
        access.visible(caseNumber, who);
        return Optional.ofNullable(mapper.find(caseNumber))
                .map(care -> who.is(Role.AUDITOR) ? care.withoutDetails() : care);
    }

    /**
     * Notes that the customer needs extra care, in place of what was noted before; the case may become more urgent by it.
     *
     * @throws Refused naming all fields that cannot be accepted
     */
    public void note(CaseNumber caseNumber, CareNeed.Given given, Actor who) {
        var complaint = access.changeable(caseNumber, who);
        var care = checked(given, who.username(), cases.now());
        complaint.careFor();
        var moreUrgent = complaint.isOpen() && secondLook.raises(complaint, messages.complaintOf(caseNumber));
        cases.save(complaint);
        add(caseNumber, care);
        if (moreUrgent) {
            secondLook.bringForward(complaint);
        }
    }

    /** The customer takes the consent back: kind and need are erased, that care is needed stays. */
    public void withdraw(CaseNumber caseNumber, Actor who) {
        access.changeable(caseNumber, who);
        if (mapper.withdraw(caseNumber, who.username(), cases.now()) == 1) {
            cases.publish(new ComplaintEvent.CareConsentWithdrawn(caseNumber, cases.now(), who.username()));
        }
    }

    void add(CaseNumber caseNumber, CareNeed care) {
        mapper.put(caseNumber, care);
        cases.publish(new ComplaintEvent.CareNoted(caseNumber, care.notedAt(), care.consent(), care.notedBy()));
    }

    static CareNeed checked(CareNeed.Given given, String by, Instant now) {
        var wrong = new ArrayList<Refused>();
        var kind = SubmissionCheck.noted(
                wrong,
                () -> given.kind() == null
                        ? null
                        : SubmissionCheck.choice("care.kind", given.kind(), CareNeed.Kind.class));
        var need = SubmissionCheck.noted(wrong, () -> SubmissionCheck.words("care.need", given.need(), LONGEST_NEED));
        if (!given.consent() && (kind != null || need != null)) {
            wrong.add(new Refused(need == null ? "care.kind" : "care.need", "complaint.care-without-consent"));
        }
        if (given.consent() && kind == null && wrong.isEmpty()) {
            wrong.add(new Refused("care.kind", "complaint.care-kind-missing"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return new CareNeed(kind, need, given.consent(), by, now, null, null);
    }
}
