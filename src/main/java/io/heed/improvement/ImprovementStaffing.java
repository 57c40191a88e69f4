package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose an improvement is. */
@Service
@Transactional(readOnly = true)
public class ImprovementStaffing {

    private final ImprovementRecords records;
    private final Departments departments;
    private final StaffDirectory staff;

    ImprovementStaffing(ImprovementRecords records, Departments departments, StaffDirectory staff) {
        this.records = records;
        this.departments = departments;
        this.staff = staff;
    }

    /** User name of who answers for it; the team's lead until one is named. */
    public String owner(CaseNumber number) {
        var improvement = records.get(number);
        return improvement.owner() == null
                ? staff.leadOf(improvement.subject().team()).username()
                : improvement.owner();
    }

    /** The key of the team that looks after it. */
    public String team(CaseNumber number) {
        return records.get(number).subject().team();
    }

    /** User name of who decides about it. */
    public String decider(CaseNumber number) {
        return Deciding.deciderOf(records.get(number), staff);
    }

    /** User name of who answers for the department in person, or null where everybody of it may. */
    public String head(String department) {
        return departments.head(department).orElse(null);
    }
}
