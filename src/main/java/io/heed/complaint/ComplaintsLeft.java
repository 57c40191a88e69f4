package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.staff.OpenWork;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The complaints of somebody who left their team go the way that they go when somebody is away. */
@Component
@Transactional
class ComplaintsLeft implements OpenWork {

    private final Cases cases;
    private final ComplaintMapper complaints;
    private final MessageMapper messages;
    private final Ownership ownership;
    private final StaffDirectory staff;
    private final ComplaintProcess process;

    ComplaintsLeft(
            Cases cases,
            ComplaintMapper complaints,
            MessageMapper messages,
            Ownership ownership,
            StaffDirectory staff,
            ComplaintProcess process) {
        this.cases = cases;
        this.complaints = complaints;
        this.messages = messages;
        this.ownership = ownership;
        this.staff = staff;
        this.process = process;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Owned> ownedBy(Collection<String> usernames) {
        return usernames.isEmpty() ? List.of() : complaints.openOwnedBy(usernames);
    }

    @Override
    public Optional<String> handOn(CaseNumber number, String from) {
        var complaint = cases.find(number).orElse(null);
        if (complaint == null || !complaint.isOpen() || !from.equals(complaint.owner())) {
            return Optional.empty();
        }
        var to = next(complaint, from);
        if (to.equals(from)) {
            return Optional.empty();
        }
        ownership.give(complaint, to, "left", "heed");
        process.ownerChanged(number, from, to);
        return Optional.of(to);
    }

    private String next(Complaint complaint, String from) {
        if (complaint.team() == null) {
            return staff.manager().username();
        }
        return complaint.isSecondStage()
                ? ownership.reviewer(complaint)
                : ownership.choose(complaint.team(), messages.complaintOf(complaint.caseNumber()), Set.of(from));
    }
}
