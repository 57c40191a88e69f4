package io.heed.complaint.process;

import io.heed.complaint.BranchChecks;
import io.heed.complaint.BranchInquiry;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The same thing is measured once more, on the day that was named. */
@Component
class MeasureResult implements UserTask {

    private final BranchChecks branches;

    MeasureResult(BranchChecks branches) {
        this.branches = branches;
    }

    /** What was to be measured and how it stood: the form shows it and nobody can change it. */
    @Override
    public Map<String, Object> prefill(CaseNumber caseNumber) {
        return branches.of(caseNumber).map(MeasureResult::known).orElse(Map.of());
    }

    private static Map<String, Object> known(BranchInquiry inquiry) {
        return Map.of(
                "measure", inquiry.measure(),
                "unit", inquiry.unit(),
                "before", inquiry.valueBefore().stripTrailingZeros().toPlainString());
    }

    @Override
    public Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data) {
        var form = new FormData(data);
        branches.measure(caseNumber, form.amount("after"), form.text("remark"), username);
        return Map.of();
    }
}
