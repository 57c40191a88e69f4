package io.heed.shared.audit;

import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Where a feature keeps what customers and others say of themselves, and how it is overwritten when they are forgotten.
 * There is a bean of it for each feature that has such tables; a test compares them with the database, column by column.
 */
public interface PersonalData {

    /** The tables, in the order in which they are overwritten: what leads to other rows comes after them. */
    List<PersonalTable> tables();

    /** Whether they say who somebody is and lead to everything else: those are overwritten last of all. */
    default boolean identifies() {
        return false;
    }

    /** Destroys what lies in files, before the rows that name them are overwritten; a second time changes nothing. */
    default void eraseFiles(DataSubject subject) {}

    /** Cases that are not about the subject alone, and whose words are overwritten all the same. */
    default Collection<CaseNumber> alsoOverwritten(DataSubject subject) {
        return Set.of();
    }
}
