package io.heed.complaint;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The words on cases. */
@Mapper
interface MessageMapper {

    /** Adds words and returns the number of rows; the row's key is set on {@code message}. */
    int add(NewMessage message);

    /** Adds words to a case and returns their key. */
    default long insert(CaseNumber caseNumber, Message.Kind kind, String author, String body, Instant now) {
        var message = new NewMessage(caseNumber, kind, author, body, false, now);
        add(message);
        return message.id;
    }

    /** Adds the complaint's own words, or what stands in for them. */
    default void insertComplaint(CaseNumber caseNumber, String body, boolean standIn, Instant now) {
        add(new NewMessage(caseNumber, Message.Kind.COMPLAINT, null, body, standIn, now));
    }

    List<Message> ofCase(CaseNumber caseNumber);

    /** The complaints' own words; at least one case has to be asked for. */
    List<ComplaintWords> complaintsOf(@Param("cases") Collection<CaseNumber> cases);

    /** The complaint's own words. */
    String complaintOf(CaseNumber caseNumber);

    /** How many words of the customer were not before anybody who handles the case. */
    int unseen(CaseNumber caseNumber);

    int markSeen(@Param("caseNumber") CaseNumber caseNumber, @Param("now") Instant now);

    /** Marks what was written until then as seen. */
    int markSeenUntil(
            @Param("caseNumber") CaseNumber caseNumber, @Param("until") Instant until, @Param("now") Instant now);

    /** The last words of a kind, or null. */
    Message lastOf(@Param("caseNumber") CaseNumber caseNumber, @Param("kind") Message.Kind kind);

    /** What a complaint says. */
    record ComplaintWords(CaseNumber caseNumber, String body) {}

    /** A row on its way in. */
    final class NewMessage {
        final CaseNumber caseNumber;
        final Message.Kind kind;
        final String author;
        final String body;
        final boolean standIn;
        final Instant writtenAt;
        long id;

        NewMessage(
                CaseNumber caseNumber,
                Message.Kind kind,
                String author,
                String body,
                boolean standIn,
                Instant writtenAt) {
            this.caseNumber = caseNumber;
            this.kind = kind;
            this.author = author;
            this.body = body;
            this.standIn = standIn;
            this.writtenAt = writtenAt;
        }
    }
}
