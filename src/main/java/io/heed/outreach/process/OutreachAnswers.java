package io.heed.outreach.process;

import io.heed.engine.DiagramAnswers;
import io.heed.outreach.Approvals;
import io.heed.outreach.Moments;
import io.heed.outreach.OutreachStaffing;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code proactive-outreach}. */
@Component
class OutreachAnswers implements DiagramAnswers {

    private final Moments moments;
    private final OutreachStaffing staffing;
    private final Approvals approvals;

    OutreachAnswers(Moments moments, OutreachStaffing staffing, Approvals approvals) {
        this.moments = moments;
        this.staffing = staffing;
        this.approvals = approvals;
    }

    @Override
    public String process() {
        return ProactiveOutreach.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("TELL", "APPROVAL", "APPROVAL_AGAIN", "CADENCE", "BATCH", "END", "ASK", "MEASURE");
    }

    @Override
    public Instant due(CaseNumber outreach, String moment) {
        return moments.due(outreach, moment);
    }

    @Override
    public String owner(CaseNumber outreach) {
        return staffing.owner(outreach);
    }

    @Override
    public String team(CaseNumber outreach) {
        return staffing.team(outreach);
    }

    @Override
    public String approver(CaseNumber outreach) {
        return approvals.approver(outreach);
    }
}
