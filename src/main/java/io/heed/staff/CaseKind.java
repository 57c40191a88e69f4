package io.heed.staff;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import java.util.Collection;
import java.util.Map;

/**
 * One kind of case with tasks on the desk, such as complaints: who may see its cases and do their tasks, and what a list
 * says of them. There is one for each pair of letters that case numbers begin with.
 */
public interface CaseKind {

    /** The two letters its case numbers begin with. */
    String letters();

    /**
     * Passes when this person may see the case.
     *
     * @throws io.heed.shared.NotFound otherwise, as if it were not there
     */
    void checkVisible(CaseNumber caseNumber, Actor who);

    /**
     * Passes when this person may take and complete the case's tasks: whoever sees the case, but auditors, who change
     * nothing, unless the kind says otherwise.
     *
     * @throws io.heed.shared.NotFound when the case is not there for this person
     * @throws io.heed.shared.Refused when a rule of the business speaks against this person
     */
    default void checkWorkable(CaseNumber caseNumber, Actor who) {
        checkVisible(caseNumber, who);
        if (who.role() == Role.AUDITOR) {
            throw new NotFound();
        }
    }

    /** What a list says of these cases; those this person may not see are left out. */
    Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who);

    /** The page that tells of the case, as a path of this application. */
    String pageOf(CaseNumber caseNumber);

    /**
     * A case in a list of tasks.
     *
     * @param customerName who it is about, or null when nobody is named
     * @param product a product's key, or null
     */
    record CaseLine(String customerName, String product) {}
}
