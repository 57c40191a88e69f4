package io.heed.complaint.process;

import io.heed.complaint.BranchChecks;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager of the branch looks, changes what has to be changed, and names what will be measured. */
@Component
class CheckBranch implements UserTask {

    private final BranchChecks branches;

    CheckBranch(BranchChecks branches) {
        this.branches = branches;
    }

    @Override
    public Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data) {
        var form = new FormData(data);
        var finding = new BranchChecks.Finding(
                form.text("found"),
                form.text("done"),
                form.text("measure"),
                form.text("unit"),
                form.amount("before"),
                "lower".equals(form.text("better")),
                LocalDate.parse(form.text("measureOn")));
        return Map.of(BranchCheck.RESULT_EXPECTED, branches.check(caseNumber, finding, username));
    }
}
