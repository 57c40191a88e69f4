package io.heed.outreach;

import io.heed.contact.Contacts;
import io.heed.contact.MessageClass;
import io.heed.contact.Wave;
import io.heed.contact.WaveProgress;
import io.heed.contact.WaveState;
import io.heed.contact.WaveTold;
import io.heed.outreach.OutreachEvent.Concern;
import io.heed.shared.CaseNumber;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a matter in waves, one for each development, numbered by its place. Whoever opens, ends or adds to it holds the
 * outreach's row, so that nothing new is missed between looking and waiting.
 */
@Service
@Transactional
public class Waves {

    private final OutreachRecords records;
    private final OutreachMapper mapper;
    private final OutreachProcess process;
    private final Playbooks playbooks;
    private final Audience audience;
    private final Contacts contacts;

    Waves(
            OutreachRecords records,
            OutreachMapper mapper,
            OutreachProcess process,
            Playbooks playbooks,
            Audience audience,
            Contacts contacts) {
        this.records = records;
        this.mapper = mapper;
        this.process = process;
        this.playbooks = playbooks;
        this.audience = audience;
        this.contacts = contacts;
    }

    /** What follows on a wave. */
    public record Next(boolean moreToCome, boolean newsAlready) {}

    /** Opens the wave for what is newest and not told yet; returns whether anybody waits in it. */
    public boolean open(CaseNumber number) {
        var outreach = records.lock(number);
        var newest = records.newest(number);
        if (!newest.isTold()) {
            outreach.inform();
            outreach.move();
            if (newest.stage() == Stage.UPDATE) {
                welcome(outreach);
            }
            records.save(outreach);
            mapper.tell(number, newest.place(), records.now());
            send(outreach, newest);
            records.tell(new OutreachEvent.Developed(number, records.now(), newest.place(), newest.stage()));
        }
        process.datesMoved(number);
        return isUnderWay(number, newest.place());
    }

    /** Looks what follows now that a wave is told. */
    public Next note(CaseNumber number) {
        var outreach = records.lock(number);
        var newsAlready = !records.newest(number).isTold();
        var closed = records.lastTold(number)
                .filter(told -> told.stage().isClosing())
                .isPresent();
        var develops = playbooks.get(outreach.playbook()).develops();
        return new Next(newsAlready || develops && !closed, newsAlready);
    }

    /** Nothing more is expected. Whoever owns an incident whose end nobody reported hears of it. */
    public void conclude(CaseNumber number) {
        var outreach = records.lock(number);
        if (outreach.effectiveOn() == null) {
            records.tell(new OutreachEvent.Alarmed(number, records.now(), outreach.owner(), Concern.NO_END_HEARD));
        }
    }

    /** Everything is told; returns whether the silent are to be asked. */
    public boolean review(CaseNumber number) {
        var outreach = records.lock(number);
        outreach.followUp(records.now());
        records.save(outreach);
        return playbooks.get(outreach.playbook()).askSilentAfter() != null
                && !contacts.told(number).isEmpty();
    }

    /**
     * Asks those who stayed silent, as one more wave; returns whether there is anybody. It is about their own trouble, a
     * service message: nobody has to have consented to it, but the caps hold.
     */
    public boolean askSilent(CaseNumber number) {
        var outreach = records.lock(number);
        var silent = audience.silent(number);
        var newest = records.newest(number);
        if (silent.isEmpty() || newest.stage() == Stage.SILENCE_QUESTION) {
            return false;
        }
        outreach.move();
        records.save(outreach);
        var now = records.now();
        var place = newest.place() + 1;
        mapper.develop(
                new Development(number, place, Stage.SILENCE_QUESTION, null, null, now, now, outreach.source(), now));
        contacts.open(new Wave(number, place, MessageClass.SERVICE, null, null), silent);
        return isUnderWay(number, place);
    }

    /** Stops what is under way and takes back what has not left, for good. */
    public void stop(CaseNumber number) {
        var outreach = records.lock(number);
        for (var wave : contacts.progress(number)) {
            if (wave.state() != WaveState.STOPPED) {
                contacts.stop(number, wave.wave());
            }
        }
        records.end(outreach, outreach.stoppedBy() == null ? OutreachOutcome.OVERTAKEN : OutreachOutcome.STOPPED);
    }

    /** The wave opened last, when there is one. */
    @Transactional(readOnly = true)
    public Optional<WaveProgress> latest(CaseNumber number) {
        return contacts.progress(number).stream().reduce((earlier, later) -> later);
    }

    /** Of an earlier wave nobody waits any more to hear that it is told. */
    @EventListener
    void on(WaveTold told) {
        if (told.programme().kind().equals(Outreach.LETTERS)) {
            records.lock(told.programme());
            var newest = latest(told.programme());
            if (newest.filter(wave -> wave.wave() == told.wave()).isPresent()) {
                process.waveTold(told.programme());
            }
        }
    }

    /** Whom an incident has come to concern hears its news as their first message. What has its day was told for that day. */
    private void welcome(Outreach outreach) {
        if (outreach.effectiveOn() == null) {
            var before = outreach.audienceSize();
            var today = LocalDate.ofInstant(records.now(), ZoneOffset.UTC);
            var percent = playbooks.get(outreach.playbook()).holdOutPercent();
            var size = audience.join(outreach, percent, today);
            outreach.grow(size.affected(), size.heldOut());
            if (size.affected() > before) {
                records.tell(
                        new OutreachEvent.AudienceGrown(outreach.number(), records.now(), size.affected() - before));
            }
        }
    }

    private void send(Outreach outreach, Development development) {
        var wave = new Wave(
                outreach.number(),
                development.place(),
                outreach.messageClass(),
                urgentReason(outreach, development.stage()),
                development.stage() == Stage.ANNOUNCEMENT ? outreach.latestAt() : null);
        if (development.stage().isClosing()) {
            contacts.openToTold(wave);
        } else {
            contacts.open(wave, audience.toTell(outreach.number()));
        }
    }

    /** Only the first word of an urgent matter may ring at night, and whatever else concerns somebody's safety. */
    private static String urgentReason(Outreach outreach, Stage stage) {
        var mayRing =
                stage == Stage.ANNOUNCEMENT || outreach.messageClass() == MessageClass.SAFETY && !stage.isClosing();
        return mayRing && outreach.messageClass().passesQuietHours() && outreach.urgency() == Urgency.HIGH
                ? "%s, urgency %s by the table %s"
                        .formatted(outreach.messageClass(), outreach.urgency(), Assessment.TABLE)
                : null;
    }

    private boolean isUnderWay(CaseNumber number, int place) {
        return contacts.progress(number).stream().anyMatch(wave -> wave.wave() == place && wave.endedAt() == null);
    }
}
