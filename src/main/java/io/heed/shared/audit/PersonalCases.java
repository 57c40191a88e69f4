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

    /** The cases of which this one is a part and with which it goes, as a message with its complaint; none when it is whole. */
    default Set<CaseNumber> goesWith(CaseNumber caseNumber) {
        return Set.of();
    }

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
