package io.heed.contact;

import io.heed.customer.Customer;
import io.heed.customer.Reach;
import io.heed.shared.CaseNumber;
import java.util.List;

/** Where decided messages go: the outbox. */
public interface ContactSink {

    /** How many messages it takes now without delaying the letters about cases. */
    int room();

    /** Takes the messages with the running transaction; the same message a second time is passed over. */
    void write(List<Message> messages);

    /** Takes back what has not left yet of the programme's waves before this one; returns whom it will not reach. */
    List<Long> recall(CaseNumber programme, int beforeWave);

    /**
     * A message to one customer.
     *
     * @param unsubscribe the one-click address to withdraw consent by; null for messages that need none
     */
    record Message(
            CaseNumber programme,
            int wave,
            Customer customer,
            Reach reach,
            MessageClass messageClass,
            ContactTexts.Text text,
            String unsubscribe) {}
}
