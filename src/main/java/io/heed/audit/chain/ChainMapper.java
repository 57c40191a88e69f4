package io.heed.audit.chain;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of the chain, which is only ever added to, and how far it has come. */
@Mapper
interface ChainMapper {

    /** Locks the right to seal; false while somebody else has it. */
    Boolean lock();

    /** The last row, or null. */
    Link head();

    void append(@Param("links") List<Link> links);

    /** Records above the mark that are not in the chain, the oldest first. */
    List<Recorded> unsealed(@Param("mark") long mark, @Param("limit") int limit);

    /** Which of these are in the chain. */
    Set<Long> sealed(@Param("source") String source, @Param("refs") List<Long> refs);

    /** The greatest key of a source in the chain, 0 without one. */
    long lastSealed(String source);

    Mark mark(String source);

    void putMark(Mark mark);

    /** How many records wait, and since when the oldest. */
    Waiting waiting(@Param("mark") long mark);

    /** Rows of the chain after this one, each with the record it seals. */
    List<LinkAndRecord> after(@Param("seq") long seq, @Param("limit") int limit);

    /** Records between two keys that are not in the chain, the first ones. */
    List<Long> added(@Param("after") long after, @Param("until") long until);

    /** The words of which of these cases were overwritten; at least one has to be asked for. */
    Set<String> erased(@Param("cases") Set<String> cases);

    /** Of which of these cases the record says that their words were overwritten. */
    Set<String> casesErasedOnRecord(@Param("cases") Set<String> cases);

    /** Whose keys were destroyed, by the records between two keys. */
    Set<Long> keysDestroyedOnRecord(@Param("after") long after, @Param("until") long until);

    /** The key of the newest record, 0 without one. */
    long lastRecord();

    void addErasedCase(@Param("caseNumber") String caseNumber, @Param("now") Instant now);

    /**
     * How far a source is sealed.
     *
     * @param settled everything up to here is in the chain
     * @param candidate what {@code settled} becomes when what was being written at {@code notedAt} is over
     */
    record Mark(String source, long settled, long candidate, Instant notedAt) {}

    /** What is not sealed yet. */
    record Waiting(long records, Instant since) {}

    /** A row of the chain and, where it seals a record, the columns of that; its id is null when it is missing. */
    record LinkAndRecord(
            long seq,
            Link.Kind kind,
            String source,
            long ref,
            CaseNumber caseNumber,
            Long customerId,
            String digest,
            String previousHash,
            String hash,
            Instant sealedAt,
            Long recordId,
            String category,
            String recordCase,
            Instant occurredAt,
            String event,
            String actor,
            String facts) {

        Link link() {
            return new Link(seq, kind, source, ref, caseNumber, customerId, digest, previousHash, hash, sealedAt);
        }

        Recorded recorded() {
            return recordId == null
                    ? null
                    : new Recorded(recordId, category, recordCase, occurredAt, event, actor, facts);
        }
    }
}
