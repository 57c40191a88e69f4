package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The cases of one kind that are about customers. */
public interface PersonalCases {

    /** All that are about the customer. */
    List<PersonalCase> of(DataSubject subject);

    /** The keys of the customers whom the case is about; none when there is no such case of this kind. */
    Set<Long> customersOf(CaseNumber caseNumber);

    /**
     * A case.
     *
     * @param overAt from when on nobody works on it and the customer cannot open it again; null while somebody does
     */
    record PersonalCase(CaseNumber number, Instant overAt) {

        /** Whether it is not over yet. */
        public boolean isOpen(Instant now) {
            return overAt == null || overAt.isAfter(now);
        }
    }
}
