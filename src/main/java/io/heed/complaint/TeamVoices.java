package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customers of a team said in their complaints, and who decided on them: for a team that learns. */
@Service
@Transactional(readOnly = true)
public class TeamVoices {

    private final TeamVoiceMapper mapper;
    private final Cases cases;
    private final ResolutionMapper resolutions;

    TeamVoices(TeamVoiceMapper mapper, Cases cases, ResolutionMapper resolutions) {
        this.mapper = mapper;
        this.cases = cases;
        this.resolutions = resolutions;
    }

    /**
     * What a customer wrote.
     *
     * @param category the case's category, or null
     * @param words the customer's own
     */
    public record Voice(CaseNumber caseNumber, Instant saidAt, String category, String words) {}

    /**
     * Who decided on a case last.
     *
     * @param category the case's category, or null
     */
    public record Decision(String by, String category, String team) {}

    /** What was said from one moment until another, the latest first, what has no words left out. */
    public List<Voice> of(String team, Instant from, Instant to, int limit) {
        return mapper.voices(team, from, to, limit);
    }

    /** How many voices there were. */
    public int count(String team, Instant from, Instant to) {
        return mapper.count(team, from, to);
    }

    /** Who decided on the case last, if somebody has. */
    public Optional<Decision> lastDecision(CaseNumber caseNumber) {
        var complaint = cases.get(caseNumber);
        return resolutions.ofCase(caseNumber).stream()
                .max(Comparator.comparing(ResolutionRow::decidedAt))
                .map(row -> new Decision(row.decidedBy(), complaint.category(), complaint.team()));
    }
}
