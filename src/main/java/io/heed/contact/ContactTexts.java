package io.heed.contact;

import io.heed.customer.Customer;
import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.Map;

/** What a programme says to each of its readers; implemented by the family whose programme it is. */
public interface ContactTexts {

    /** Whether the programme is one of this family's. */
    boolean covers(CaseNumber programme);

    /** The words for each of these readers, by customer's key, in the reader's language; asked once for a batch. */
    Map<Long, Composed> texts(CaseNumber programme, int wave, Collection<Customer> readers);

    /** What came of composing. */
    sealed interface Composed {}

    /**
     * A message.
     *
     * @param body paragraphs, parted by blank lines
     * @param action what the link is for, or null when there is none
     * @param link where the reader can do something about it, an absolute URL; null when there is none
     */
    record Text(String subject, String body, String action, String link) implements Composed {}

    /**
     * Something that the text needs is not known of this reader: nothing is sent.
     *
     * @param placeholder its name
     */
    record Missing(String placeholder) implements Composed {}
}
