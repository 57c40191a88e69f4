package io.heed.complaint;

import io.heed.customer.Customers;
import io.heed.engine.Decisions;
import io.heed.knowledge.Catalogue;
import io.heed.promise.BusinessCalendars;
import io.heed.promise.OpenClocks;
import io.heed.promise.PromiseLedger;
import io.heed.promise.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Starts the clocks of a case by the dated table {@code complaint-deadlines}. The regulations behind the dates are named
 * in the table, row by row.
 */
@Component
class Deadlines {

    private static final String TABLE = "complaint-deadlines";

    private final Decisions decisions;
    private final Catalogue catalogue;
    private final Customers customers;
    private final BusinessCalendars calendars;
    private final PromiseLedger promises;

    Deadlines(
            Decisions decisions,
            Catalogue catalogue,
            Customers customers,
            BusinessCalendars calendars,
            PromiseLedger promises) {
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.customers = customers;
        this.calendars = calendars;
        this.promises = promises;
    }

    /** Opens service and promise from this instant; a statutory date that stands already is left as it is. */
    void open(Complaint complaint, Instant from) {
        var row = termsOf(complaint);
        promises.open(
                complaint.caseNumber(),
                new OpenClocks(
                        complaint.team(),
                        from,
                        Term.parse((String) row.get("statutory")),
                        Term.parse((String) row.get("service")),
                        Term.parse((String) row.get("promise")),
                        Term.parse((String) row.get("updateEvery")),
                        customers.get(complaint.customerId()).timeZone(),
                        null));
    }

    /**
     * Counts service and promise anew from this instant, by the severity that the case has now, where that is sooner.
     *
     * @return whether the customer's date came forward
     */
    boolean bringForward(Complaint complaint, Instant now) {
        var row = termsOf(complaint);
        var calendar = calendars.ofTeam(complaint.team());
        return promises.bringForward(
                complaint.caseNumber(),
                now,
                Term.parse((String) row.get("service")).after(now, calendar),
                Term.parse((String) row.get("promise")).after(now, calendar));
    }

    private Map<String, Object> termsOf(Complaint complaint) {
        var inputs = new HashMap<String, Object>();
        inputs.put("jurisdiction", complaint.jurisdiction());
        inputs.put("productLine", catalogue.lineOf(complaint.product()));
        inputs.put("severity", complaint.severity().name());
        inputs.put(
                "receivedOn",
                LocalDate.ofInstant(complaint.receivedAt(), ZoneOffset.UTC).toString());
        return decisions.decideOne(TABLE, inputs);
    }
}
