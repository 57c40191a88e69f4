package io.heed.notification;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DataSubject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code notification}. */
@Mapper
interface LetterMapper {

    /** Writes the letters, at least one, except those whose event has been written already. */
    void insert(@Param("letters") List<NewLetter> letters);

    /** Letters due at {@code now}, locked, those to many last; those another node holds are passed over. */
    List<Letter> lockDue(@Param("now") Instant now, @Param("limit") int limit, @Param("away") Set<Medium> away);

    /** How many letters to many have never been tried. */
    int waitingOfMany();

    /** Letters of the programme that have never been tried, locked; one that is just being sent is passed over. */
    List<Recallable> lockRecallable(CaseNumber programme);

    /** Ids of letters to the customer and about the cases; at least one of them is asked for. */
    List<Long> personal(@Param("subject") DataSubject subject);

    void recall(@Param("ids") List<Long> ids);

    /** The same, and the message may be written once more. */
    void putBack(@Param("ids") List<Long> ids);

    /** Counts an attempt and keeps other nodes away until the lease ends. */
    void claim(@Param("ids") List<Long> ids, @Param("leaseEnd") Instant leaseEnd);

    /** Gives a claimed letter back untried. */
    int release(@Param("id") long id, @Param("version") int version, @Param("nextAttemptAt") Instant nextAttemptAt);

    int markSent(@Param("id") long id, @Param("version") int version, @Param("sentAt") Instant sentAt);

    int markFailed(
            @Param("id") long id,
            @Param("version") int version,
            @Param("attempts") int attempts,
            @Param("nextAttemptAt") Instant nextAttemptAt,
            @Param("error") String error);

    /** The letter will not arrive this way, whether it was sent yet or not. */
    int markLost(
            @Param("id") long id,
            @Param("version") int version,
            @Param("state") LetterState state,
            @Param("at") Instant at,
            @Param("error") String error);

    /** A dead letter is due again, to the given address. */
    int revive(
            @Param("id") long id,
            @Param("version") int version,
            @Param("address") String address,
            @Param("messageId") String messageId,
            @Param("now") Instant now);

    int cancel(@Param("id") long id);

    Letter find(@Param("id") long id);

    List<Letter> ofCase(@Param("caseNumber") CaseNumber caseNumber);

    List<Letter> pageOfCase(
            @Param("caseNumber") CaseNumber caseNumber, @Param("first") int first, @Param("most") int most);

    /** The letter that went out under this Message-ID, or null. */
    Letter findByMessageId(String messageId);

    List<Letter> dead(@Param("limit") int limit);

    List<Letter> delayed(@Param("limit") int limit);

    /** What was written to the customer as one of many, in the order of writing. */
    List<OneOfMany> toManyOf(long customerId);

    /** One of many, without its texts. */
    record OneOfMany(
            long id,
            String dedupeKey,
            CaseNumber caseNumber,
            String subject,
            Medium channel,
            LetterState state,
            Instant createdAt,
            Instant sentAt,
            Long insteadOf) {}

    /** A letter that can be taken back. */
    record Recallable(long id, String dedupeKey, long customerId) {}
}
