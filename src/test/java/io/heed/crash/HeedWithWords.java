package io.heed.crash;

import io.heed.Heed;
import io.heed.contact.ContactTexts;
import io.heed.customer.Customer;
import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;

/** Heed, with something to say to many in a programme of the test's own. */
public final class HeedWithWords {

    /** The programme's number. */
    static final CaseNumber PROGRAMME = CaseNumber.of("TT", 1);

    private HeedWithWords() {}

    /** Runs until it is killed. */
    public static void main(String[] args) {
        SpringApplication.run(new Class<?>[] {Heed.class, Words.class}, args);
    }

    /** The same for everybody. */
    public static final class Words implements ContactTexts {

        @Override
        public boolean covers(CaseNumber programme) {
            return programme.equals(PROGRAMME);
        }

        @Override
        public Map<Long, Composed> texts(CaseNumber programme, int wave, Collection<Customer> readers) {
            return readers.stream()
                    .collect(Collectors.toMap(
                            Customer::id, reader -> new Text("Please leave the house", "There is gas.")));
        }
    }
}
