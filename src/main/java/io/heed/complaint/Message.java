package io.heed.complaint;

import java.time.Instant;

/**
 * Words on a case, as they were written.
 *
 * @param kind what they are: the complaint itself, what the customer wished for, a later message, an answer to a question, a comment on a
 *     rejected fix, or a note among staff
 * @param author a staff member's user name, or null for the customer
 * @param standIn whether they are not the customer's, who left none, but what a file says the complaint is about
 */
public record Message(long id, Kind kind, String author, String body, boolean standIn, Instant writtenAt) {

    /** What the words are. */
    public enum Kind {
        COMPLAINT,
        DESIRED_OUTCOME,
        CUSTOMER,
        ANSWER_TO_QUESTION,
        REJECTION,
        NOTE
    }
}
