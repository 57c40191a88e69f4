package io.heed.contact;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables {@code contact_wave} and {@code contact}. */
@Mapper
interface ContactMapper {

    void insertWave(@Param("wave") Wave wave, @Param("now") Instant now);

    /** One message for each of the customers that there are. */
    void insertContacts(@Param("wave") Wave wave, @Param("ids") Collection<Long> ids, @Param("now") Instant now);

    /** Notes how many there are to tell. */
    void countWave(@Param("programme") CaseNumber programme, @Param("wave") int wave);

    WaveRow findWave(@Param("programme") CaseNumber programme, @Param("wave") int wave);

    /** The same, until the transaction ends nobody else's. */
    WaveRow lockWave(@Param("programme") CaseNumber programme, @Param("wave") int wave);

    /** Waves with something due, the most pressing class first, then the one that has waited longest. */
    List<WaveRow> dueWaves(Instant now);

    List<WaveProgress> progress(CaseNumber programme);

    void updateWave(@Param("row") WaveRow row);

    /** Some of the messages of earlier waves that have not gone yet are overtaken. */
    int overtake(
            @Param("programme") CaseNumber programme,
            @Param("before") int before,
            @Param("now") Instant now,
            @Param("limit") int limit);

    void stopEarlierWaves(
            @Param("programme") CaseNumber programme, @Param("before") int before, @Param("now") Instant now);

    /** Some of the messages of the wave that have not gone yet are dropped. */
    int dropUnsent(
            @Param("programme") CaseNumber programme,
            @Param("wave") int wave,
            @Param("reason") ContactReason reason,
            @Param("now") Instant now,
            @Param("limit") int limit);

    /** Messages that were taken back from the outbox. */
    void takeBack(
            @Param("programme") CaseNumber programme,
            @Param("recalled") Collection<ContactSink.Recalled> recalled,
            @Param("state") ContactState state,
            @Param("reason") ContactReason reason,
            @Param("now") Instant now);

    /** Ids of messages that are due. */
    List<Long> due(
            @Param("programme") CaseNumber programme,
            @Param("wave") int wave,
            @Param("now") Instant now,
            @Param("limit") int limit);

    /** Messages that are due, all or of these only, locked; those another node holds are passed over. */
    List<Due> lockDue(
            @Param("programme") CaseNumber programme,
            @Param("wave") int wave,
            @Param("ids") Collection<Long> ids,
            @Param("now") Instant now,
            @Param("limit") int limit);

    boolean isAnybodyWritten(@Param("programme") CaseNumber programme, @Param("wave") int wave);

    /** Messages of capped classes that went to these customers since. */
    List<Written> writtenSince(@Param("ids") Collection<Long> ids, @Param("since") Instant since);

    void markWritten(
            @Param("ids") Collection<Long> ids, @Param("reason") ContactReason reason, @Param("now") Instant now);

    void markDropped(
            @Param("ids") Collection<Long> ids, @Param("reason") ContactReason reason, @Param("now") Instant now);

    void markHeld(@Param("held") Collection<Held> held, @Param("now") Instant now);

    boolean isAnybodyWaiting(@Param("programme") CaseNumber programme, @Param("wave") int wave);

    /** When the next message of the wave is due; null when none is left. */
    Instant nextDue(@Param("programme") CaseNumber programme, @Param("wave") int wave);

    List<Long> told(CaseNumber programme);

    List<ContactEntry> ofCustomer(@Param("customerId") long customerId, @Param("limit") int limit);

    List<ContactEntry> ofProgramme(
            @Param("programme") CaseNumber programme,
            @Param("state") ContactState state,
            @Param("after") long after,
            @Param("limit") int limit);

    /** A wave as it is stored. */
    record WaveRow(
            CaseNumber programme,
            int wave,
            MessageClass messageClass,
            String urgentReason,
            WaveState state,
            Instant movedAt,
            Instant expiresAt,
            Instant endedAt,
            Instant dueAt) {

        Wave asWave() {
            return new Wave(programme, wave, messageClass, urgentReason, expiresAt);
        }

        WaveRow in(WaveState next, Instant now) {
            return new WaveRow(
                    programme, wave, messageClass, urgentReason, next, now, expiresAt, endedAt(next, now), dueAt);
        }

        WaveRow due(Instant at) {
            return new WaveRow(programme, wave, messageClass, urgentReason, state, movedAt, expiresAt, endedAt, at);
        }

        private Instant endedAt(WaveState next, Instant now) {
            return endedAt == null && (next == WaveState.TOLD || next == WaveState.STOPPED) ? now : endedAt;
        }
    }

    /** A message to be decided. */
    record Due(long id, long customerId) {}

    /** A message that went out. */
    record Written(CaseNumber programme, long customerId, MessageClass messageClass, Instant writtenAt) {}

    /** A message that waits. */
    record Held(long id, Instant until, ContactReason reason) {}
}
