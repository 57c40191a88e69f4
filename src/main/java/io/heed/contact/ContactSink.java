package io.heed.contact;

import io.heed.customer.Customer;
import io.heed.customer.Reach;
import io.heed.shared.CaseNumber;
import java.util.List;

/** Where decided messages go: the outbox. */
public interface ContactSink {

    /** How many messages it takes now without delaying the letters about cases; never negative. */
    int room();

    /** Whether one of the ways that are set up may lead to the customer. */
    boolean reaches(Reach reach);

    /** Takes the messages with the running transaction; the same message a second time is passed over. */
    void write(List<Message> messages);

    /** Takes back what has not left yet of the programme's waves before this one; returns what will not leave. */
    List<Recalled> recall(CaseNumber programme, int beforeWave);

    /** Takes back in the same way, for messages that may be written again later. */
    List<Recalled> putBack(CaseNumber programme, int beforeWave);

    /** A message that was taken back. */
    record Recalled(int wave, long customerId) {}

    /**
     * A message to one customer.
     *
     * @param urgent whether it may ring at night
     * @param unsubscribe the one-click address to withdraw consent by; null for messages that need none
     */
    record Message(
            CaseNumber programme,
            int wave,
            Customer customer,
            Reach reach,
            MessageClass messageClass,
            boolean urgent,
            ContactTexts.Text text,
            String unsubscribe) {}
}
