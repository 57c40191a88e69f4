package io.heed.outreach;

import io.heed.shared.CaseNumber;

/** Where somebody who stayed silent says whether it was a problem; given by whoever has the page. */
public interface SilenceLinks {

    /** The absolute address of this customer's question, with the answer chosen. */
    String of(CaseNumber outreach, long customer, boolean wasProblem);
}
