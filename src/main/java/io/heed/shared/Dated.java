package io.heed.shared;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** An edition of something: it counts from a day on, until the day of a later one. */
public interface Dated {

    /** Counted up with each that is added; of two that begin on one day the later counts. */
    int edition();

    /** The first day on which it counts. */
    LocalDate validFrom();

    /** The edition that counts on the day, if one does. */
    static <T extends Dated> Optional<T> countingOn(LocalDate day, Collection<T> editions) {
        return editions.stream()
                .filter(each -> !each.validFrom().isAfter(day))
                .max(Comparator.comparing(Dated::validFrom).thenComparing(Dated::edition));
    }
}
