package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Complaints as the desk meets them. Nobody reviews at the second stage what they have decided themselves. */
@Component
@Transactional(readOnly = true)
class ComplaintKind implements CaseKind {

    private final CaseAccess access;
    private final ComplaintMapper complaints;

    ComplaintKind(CaseAccess access, ComplaintMapper complaints) {
        this.access = access;
        this.complaints = complaints;
    }

    @Override
    public String letters() {
        return CaseNumber.COMPLAINT;
    }

    @Override
    public void checkVisible(CaseNumber caseNumber, Actor who) {
        access.visible(caseNumber, who);
    }

    @Override
    public void checkWorkable(CaseNumber caseNumber, Actor who) {
        var complaint = access.changeable(caseNumber, who);
        if (complaint.isSecondStage() && access.decidedBefore(caseNumber, who.username())) {
            throw new Refused(null, "complaint.second-stage-same-person");
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        return complaints.summaries(Set.copyOf(wanted)).stream()
                .filter(found -> access.isVisible(found.caseNumber(), found.team(), found.owner(), who))
                .collect(Collectors.toMap(
                        CaseSummary::caseNumber, found -> new CaseLine(found.customerName(), found.product())));
    }

    @Override
    public String pageOf(CaseNumber caseNumber) {
        return "/desk/cases/" + caseNumber;
    }
}
