package io.heed.complaint;

import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that may be about the same matter: the same customer, the same product, within thirty days. */
@Service
public class Duplicates {

    private static final Duration WITHIN = Duration.ofDays(30);

    private final ComplaintMapper complaints;
    private final CaseAccess access;

    Duplicates(ComplaintMapper complaints, CaseAccess access) {
        this.complaints = complaints;
        this.access = access;
    }

    /** A case that may be the same. */
    public record Candidate(CaseNumber caseNumber, Stage stage, String team, String owner, Instant receivedAt) {}

    /** Open cases to merge this one into, the earliest first, of those that the reader may see. */
    @Transactional(readOnly = true)
    public List<Candidate> of(CaseNumber caseNumber, Actor who) {
        return complaints.duplicatesOf(caseNumber, WITHIN.toSeconds()).stream()
                .filter(each -> access.isVisible(each.caseNumber(), each.team(), each.owner(), who))
                .toList();
    }
}
