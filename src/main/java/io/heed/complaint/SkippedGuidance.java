package io.heed.complaint;

import io.heed.knowledge.Guidance;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closed complaints as they show, afterwards, whether there was guidance that nobody took. Asked when a case is over: it
 * costs the case nothing.
 */
@Service
@Transactional(readOnly = true)
public class SkippedGuidance {

    private final ResolutionMapper resolutions;
    private final Guidance guidance;

    SkippedGuidance(ResolutionMapper resolutions, Guidance guidance) {
        this.resolutions = resolutions;
        this.guidance = guidance;
    }

    /**
     * The last decision in a case that is closed.
     *
     * @param category the case's category, or null
     * @param product a product's key, or null
     * @param cause the cause that whoever decided gave it
     */
    public record Closed(
            CaseNumber caseNumber,
            Instant closedAt,
            String category,
            String product,
            String cause,
            String decidedBy,
            Instant decidedAt) {}

    /**
     * Answered cases that were closed from one moment until another, in that order; not those that were withdrawn or merged,
     * nor those without a cause of their own.
     *
     * @param after the last case read of those that were closed at {@code from}, or null
     */
    public List<Closed> closed(Instant from, CaseNumber after, Instant to, int limit) {
        return resolutions.closed(from, after == null ? "" : after.value(), to, limit);
    }

    /** Whether, when it was decided, an article on its cause was there to be read, and none is linked to the case. */
    public boolean isIn(Closed closed) {
        return guidance.isLeftOut(closed.caseNumber(), closed.cause(), closed.product(), closed.decidedAt());
    }
}
