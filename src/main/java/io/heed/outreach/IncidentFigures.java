package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many customers something affects, and what became of them. */
@Service
@Transactional(readOnly = true)
public class IncidentFigures {

    /** A picture by the hour is readable for three days. */
    private static final Duration BY_HOUR = Duration.ofDays(3);

    private final IncidentMapper mapper;

    IncidentFigures(IncidentMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Customers of the audience, each counted once in each figure.
     *
     * @param affected all of them, those left untold on purpose too
     * @param told who was written to
     * @param complained who has complained, before or after being told
     * @param replied who has answered us, by the link or by mail
     * @param silent who did neither
     */
    public record Figures(
            int affected, int told, int complained, int replied, int silent, Instant firstAt, Instant lastAt) {

        boolean isShort() {
            return firstAt == null || Duration.between(firstAt, lastAt).compareTo(BY_HOUR) < 0;
        }
    }

    /**
     * A span of an hour or a day, in UTC, and what happened in it.
     *
     * @param told who was written to for the first time
     */
    public record Span(Instant from, int told, int complained, int replied) {}

    /** The figures as they are now. */
    public Figures of(CaseNumber outreach) {
        return mapper.figures(outreach);
    }

    /** What happened when: by the hour for three days, by the day if it takes longer. Spans without anything are left out. */
    public List<Span> overTime(CaseNumber outreach) {
        return mapper.spans(outreach, mapper.figures(outreach).isShort());
    }
}
