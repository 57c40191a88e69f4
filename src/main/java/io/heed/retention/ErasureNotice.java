package io.heed.retention;

import io.heed.shared.CaseNumber;
import java.util.Collection;

/** The last letter to somebody who is forgotten: there is no address afterwards. */
public interface ErasureNotice {

    /** Writes it once to each of their addresses, in the transaction of the caller. */
    void tell(CaseNumber request, Collection<Long> customers);

    /** Whether none of these letters is still to be sent. */
    boolean isGone(CaseNumber request);
}
