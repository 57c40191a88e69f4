package io.heed.shared.audit;

import io.heed.shared.CaseNumber;

/** The keys under which the words of customers are sealed, one for each customer. */
public interface DigestKeys {

    /**
     * Destroys the key, in the transaction of the caller: what was sealed under it says nothing any more, to anybody. Where
     * there is none, nothing changes, and none is made later.
     */
    void destroy(long customerId);

    /**
     * The words of this case are overwritten because its time is over, while its customer stays: from now on they are not
     * compared with what was sealed. In the transaction of the caller.
     */
    void forget(CaseNumber caseNumber);
}
