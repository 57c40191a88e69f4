package io.heed.contact;

import io.heed.customer.Customer;
import io.heed.shared.CaseNumber;
import java.util.Collection;
import java.util.List;
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
     * @param actions what the reader can do about it, in order; where there is room for one link, it is the first
     * @param scale scores to choose from, each a link to the first action's address; null for none
     */
    record Text(String subject, String body, List<Action> actions, Scale scale) implements Composed {

        /** A message that asks for no score. */
        public Text(String subject, String body, List<Action> actions) {
            this(subject, body, actions, null);
        }

        /** A message to which there is nothing to do. */
        public Text(String subject, String body) {
            this(subject, body, List.of());
        }
    }

    /**
     * Scores in a row; the chosen one is handed on as the parameter {@code score}.
     *
     * @param lowest the lowest score
     * @param highest the highest score
     * @param low what the lowest stands for
     * @param high what the highest stands for
     */
    record Scale(int lowest, int highest, String low, String high) {}

    /**
     * Something to do.
     *
     * @param label what the link is for
     * @param link where, an absolute URL
     */
    record Action(String label, String link) {}

    /**
     * Something that the text needs is not known of this reader: nothing is sent.
     *
     * @param placeholder its name
     */
    record Missing(String placeholder) implements Composed {}
}
