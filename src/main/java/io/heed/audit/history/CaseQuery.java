package io.heed.audit.history;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;

/**
 * Which cases are looked for; what is null is not asked. All that is asked holds for a case that is found.
 *
 * @param number this one case
 * @param customers of one of these customers; an empty list is nobody's
 * @param by which day the period is about, and by which the cases are sorted, the newest first
 * @param from not before
 * @param until before
 * @param kind the two letters of the kind
 * @param cause the cause's key
 * @param person the user name of somebody who acted
 * @param outcome the number of something decided
 * @param element the number of an element that the case came to
 * @param running whether it still runs
 * @param after the place in the list to go on from
 */
public record CaseQuery(
        CaseNumber number,
        List<Long> customers,
        Day by,
        Instant from,
        Instant until,
        String kind,
        String cause,
        String person,
        Integer outcome,
        Integer element,
        Boolean running,
        Place after) {

    /** A day in a case's life. */
    public enum Day {
        /** When it began. */
        OPENED,
        /** When it ended; cases that still run have none. */
        CLOSED
    }

    /** A place in a list: behind this case. */
    public record Place(Instant at, CaseNumber number) {

        @Override
        public String toString() {
            return at + "_" + number;
        }
    }

    /** The same from another place on. */
    public CaseQuery after(Place place) {
        return new CaseQuery(number, customers, by, from, until, kind, cause, person, outcome, element, running, place);
    }
}
