package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which team works on which case. */
@Service
public class CaseTeams {

    private final ComplaintMapper complaints;

    CaseTeams(ComplaintMapper complaints) {
        this.complaints = complaints;
    }

    /** The teams' ids; a case that is unknown or not triaged has none. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, String> of(Collection<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return complaints.teamsOf(cases).stream().collect(Collectors.toMap(TeamOfCase::caseNumber, TeamOfCase::team));
    }

    /** A row. */
    record TeamOfCase(CaseNumber caseNumber, String team) {}
}
