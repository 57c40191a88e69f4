package io.heed.notification;

import io.heed.complaint.CaseLetterSource;
import io.heed.customer.Customers;
import io.heed.customer.Reach;
import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the reader of a letter is reached by now: by what holds for the complaint, else by what holds everywhere. */
@Component
class LetterReaders {

    private final CaseLetterSource cases;
    private final Customers customers;

    LetterReaders(CaseLetterSource cases, Customers customers) {
        this.cases = cases;
        this.customers = customers;
    }

    Reader of(Letter letter) {
        if (!letter.caseNumber().kind().equals(CaseNumber.COMPLAINT)) {
            var contact = customers.contactFor(letter.customerId(), letter.caseNumber());
            return new Reader(contact.reach(), contact.customer().timeZone());
        }
        var facts = cases.factsOf(letter.caseNumber());
        return new Reader(facts.reach(), facts.zone());
    }

    /** A customer, or who acts for one. */
    record Reader(Reach reach, ZoneId zone) {

        Optional<Instant> quietUntil(Instant now) {
            return reach.quiet().endAfter(now, zone);
        }
    }
}
