package io.heed.complaint;

import io.heed.customer.Customers;
import io.heed.engine.Decisions;
import io.heed.knowledge.Catalogue;
import io.heed.promise.OpenClocks;
import io.heed.promise.PromiseLedger;
import io.heed.promise.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
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
    private final PromiseLedger promises;

    Deadlines(Decisions decisions, Catalogue catalogue, Customers customers, PromiseLedger promises) {
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.customers = customers;
        this.promises = promises;
    }

    /** Opens service and promise from this instant; a statutory date that stands already is left as it is. */
    void open(Complaint complaint, Instant from) {
        var inputs = new HashMap<String, Object>();
        inputs.put("jurisdiction", complaint.jurisdiction());
        inputs.put("productLine", catalogue.lineOf(complaint.product()));
        inputs.put("severity", complaint.severity().name());
        inputs.put(
                "receivedOn",
                LocalDate.ofInstant(complaint.receivedAt(), ZoneOffset.UTC).toString());
        var row = decisions.decideOne(TABLE, inputs);
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
}
