package io.heed.channel;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table {@code inbound_message}. */
@Mapper
interface InboundMapper {

    void insert(
            @Param("arrival") Arrival arrival,
            @Param("subject") String subject,
            @Param("refusedFiles") String refusedFiles,
            @Param("outcome") Outcome outcome,
            @Param("receivedAt") Instant receivedAt);

    Outcome outcome(@Param("source") Source source, @Param("externalId") String externalId);

    /** Writes a new outcome on a message that waits; 0 when somebody was first. */
    int decide(
            @Param("id") long id,
            @Param("version") int version,
            @Param("outcome") Outcome outcome,
            @Param("reason") String reason);

    /** How many new matters this sender has written about since, whatever became of them. */
    int mattersOf(@Param("source") Source source, @Param("address") String address, @Param("since") Instant since);

    List<HeldMessage> held(@Param("limit") int limit);

    InboundMessage find(long id);

    List<InboundMessage> ofCase(CaseNumber caseNumber);

    Original original(long id);

    /** A message byte for byte, with its media type. */
    record Original(byte[] content, String type) {}
}
