package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;

/** One kind of case, for those who look back: there is one for each pair of letters that case numbers begin with. */
public interface CaseFacts {

    /** The two letters its case numbers begin with. */
    String letters();

    /** What these cases are found by, as of now; those that are not there are left out. */
    List<CaseFact> factsOf(Collection<CaseNumber> cases);

    /** What people decided about these cases, beside each case's outcome; a decision taken again is told again. */
    default List<CaseVerdict> verdictsOf(Collection<CaseNumber> cases) {
        return List.of();
    }
}
