package io.heed.complaint;

import io.heed.shared.Refused;
import java.time.Instant;
import java.util.List;

/** What was noted beside a complaint, checked; each part may be null. */
record NotedBeside(Representative representative, CareNeed care, String by) {

    /** Written by the sender; no user name is like it. */
    private static final String BY_CUSTOMER = "customer";

    /** The notes as they will be kept; what is wrong with them is added to {@code wrong}. */
    static NotedBeside checked(IntakeNotes notes, Instant now, List<Refused> wrong) {
        var author = notes.by() == null ? BY_CUSTOMER : notes.by();
        return new NotedBeside(
                SubmissionCheck.noted(
                        wrong,
                        () -> notes.representative() == null
                                ? null
                                : Representatives.checked(notes.representative(), author, now)),
                SubmissionCheck.noted(
                        wrong, () -> notes.care() == null ? null : CareNeeds.checked(notes.care(), author, now)),
                notes.by());
    }

    /** The complaint with what triage and letters have to know of it. */
    Complaint on(Complaint complaint) {
        complaint.representedBySomebody(representative != null);
        if (care != null) {
            complaint.careFor();
        }
        return complaint;
    }
}
