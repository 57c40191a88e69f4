package io.heed.channel;

import io.heed.recognition.MessageKind;
import io.heed.shared.audit.DataSubject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code message_recognition}: what was made of a message. */
@Mapper
interface RecognitionMapper {

    void insert(@Param("id") long id, @Param("sender") Arrival.Sender sender, @Param("origin") Origin origin);

    void suggested(
            @Param("id") long id,
            @Param("kind") MessageKind kind,
            @Param("confidence") double confidence,
            @Param("category") String category,
            @Param("emotion") String emotion,
            @Param("because") String because,
            @Param("decideBy") Instant decideBy);

    /** Writes what it is, once; 0 when somebody was first. */
    int decided(
            @Param("id") long id,
            @Param("kind") MessageKind kind,
            @Param("choice") MessageSorting.Choice choice,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Writes what a person takes it for after all, whatever it was taken for before. */
    void reconsidered(
            @Param("id") long id, @Param("kind") MessageKind kind, @Param("by") String by, @Param("now") Instant now);

    StoredMessage find(long id);

    List<StoredMessage> findAll(@Param("ids") Collection<Long> ids);

    /** Messages before the given one, the newest first; of all states when none is given. */
    List<StoredMessage> before(
            @Param("before") Long before, @Param("state") InboundState state, @Param("limit") int limit);

    /** Messages that came from these addresses and numbers or are on these cases; over when nobody has to decide. */
    List<Personal> personal(@Param("subject") DataSubject subject);

    /** A message of somebody, and when it came if nobody has to decide about it. */
    record Personal(long id, Instant overAt) {}

    Long idOf(@Param("source") Source source, @Param("externalId") String externalId);
}
