package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remedies that staff, or a system in their name, report as done without the task, within {@link CaseAccess}. */
@Service
public class StaffRemedies {

    private static final int SHORTEST_NOTE = 5;
    private static final int LONGEST_NOTE = 2_000;

    private final CaseAccess access;
    private final RemedyMapper mapper;
    private final Remedies remedies;
    private final ComplaintProcess process;

    StaffRemedies(CaseAccess access, RemedyMapper mapper, Remedies remedies, ComplaintProcess process) {
        this.access = access;
        this.mapper = mapper;
        this.remedies = remedies;
        this.process = process;
    }

    /**
     * Takes the remedy as done; one that is done already stays as it is.
     *
     * @param note what was done, 5 to 2000 characters
     * @return the remedy, done
     * @throws NotFound when there is no such case or remedy, or not for this person
     * @throws Refused {@code note}
     * @throws Conflict when the remedy is not promised to the customer yet, or no longer
     */
    @Transactional
    public CaseForStaff.Remedy done(CaseNumber caseNumber, long id, Actor who, String note) {
        var complaint = access.changeable(caseNumber, who);
        var remedy = find(caseNumber, id);
        var words = SubmissionCheck.words("note", note, LONGEST_NOTE);
        if (words == null || words.strip().length() < SHORTEST_NOTE) {
            throw new Refused("note", "complaint.remedy-note-missing");
        }
        if (remedy.doneAt() != null) {
            return remedy;
        }
        if (complaint.stage() != Stage.REMEDY_OUTSTANDING) {
            throw new Conflict("complaint.remedy-not-promised");
        }
        remedies.done(caseNumber, id, words, who.username());
        process.remedyDone(caseNumber);
        return find(caseNumber, id);
    }

    private CaseForStaff.Remedy find(CaseNumber caseNumber, long id) {
        return mapper.ofCase(caseNumber).stream()
                .filter(remedy -> remedy.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
