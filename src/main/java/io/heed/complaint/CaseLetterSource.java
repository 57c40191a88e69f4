package io.heed.complaint;

import io.heed.shared.CaseNumber;

/** Where the writer of letters learns about a case. */
public interface CaseLetterSource {

    /**
     * The facts for a letter, as they stand in the present transaction.
     *
     * @throws io.heed.shared.NotFound when there is no such case
     */
    LetterFacts factsOf(CaseNumber caseNumber);
}
