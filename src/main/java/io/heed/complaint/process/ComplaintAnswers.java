package io.heed.complaint.process;

import io.heed.complaint.ComplaintClocks;
import io.heed.complaint.ComplaintStaffing;
import io.heed.engine.DiagramAnswers;
import io.heed.promise.Rung;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Answers {@code complaint-resolution}. Its moments are the rungs of the promise ledger, such as WARN or ADMIT, and CHASE,
 * VERDICT and REMEDY.
 */
@Component
class ComplaintAnswers implements DiagramAnswers {

    private final ComplaintClocks clocks;
    private final ComplaintStaffing staffing;

    ComplaintAnswers(ComplaintClocks clocks, ComplaintStaffing staffing) {
        this.clocks = clocks;
        this.staffing = staffing;
    }

    @Override
    public String process() {
        return ComplaintResolution.KEY;
    }

    @Override
    public Set<String> moments() {
        return Stream.concat(
                        Stream.of("CHASE", "VERDICT", "MESSAGE", "REMEDY"),
                        Stream.of(Rung.values()).map(Rung::name))
                .collect(Collectors.toSet());
    }

    @Override
    public Instant due(CaseNumber caseNumber, String moment) {
        return clocks.due(caseNumber, moment);
    }

    @Override
    public String owner(CaseNumber caseNumber) {
        return staffing.ownerOf(caseNumber);
    }

    @Override
    public String team(CaseNumber caseNumber) {
        return staffing.teamOf(caseNumber);
    }

    @Override
    public String approver(CaseNumber caseNumber) {
        return staffing.approverOf(caseNumber);
    }
}
