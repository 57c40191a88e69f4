package io.heed.shared.audit;

import java.time.Instant;
import java.util.Collection;

/** What a feature still needs to know a customer for, beside the cases that are about them; one for each such feature. */
public interface CustomerUse {

    /** Whether something of one of these customers is open, or was at or after the instant. */
    boolean isUsed(Collection<Long> customers, Instant since);
}
