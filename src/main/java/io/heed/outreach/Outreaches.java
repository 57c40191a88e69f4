package io.heed.outreach;

import io.heed.contact.Contacts;
import io.heed.contact.WaveProgress;
import io.heed.contact.WaveState;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outreaches as staff handle them: composed, followed, held up, stopped. Whoever works cases may; auditors and owners of the
 * diagrams read. What names a customer is for those who work cases.
 */
@Service
@Transactional
public class Outreaches {

    /** The source of what is composed by hand. */
    public static final String DESK = "desk";

    private final OutreachRecords records;
    private final SignalTaking taking;
    private final SignalCheck check;
    private final OutreachProcess process;
    private final Contacts contacts;

    Outreaches(
            OutreachRecords records,
            SignalTaking taking,
            SignalCheck check,
            OutreachProcess process,
            Contacts contacts) {
        this.records = records;
        this.taking = taking;
        this.check = check;
        this.process = process;
        this.contacts = contacts;
    }

    /**
     * Opens an outreach by hand; whoever composed it owns it, and does not approve it.
     *
     * @param id the same for the same composition, so that a second click opens nothing
     * @throws io.heed.shared.Refused naming what cannot be right
     */
    public SignalReceipt compose(String id, OutreachDraft draft, Actor who) {
        mayTell(who);
        var signal = signal(id, id, draft);
        check.check(signal);
        var receipt = taking.take(signal);
        if (receipt.outcome() == SignalReceipt.Outcome.REPEATED && !isTheSame(signal, receipt.outreach())) {
            throw new Conflict("outreach.opened-before");
        }
        if (receipt.outcome() == SignalReceipt.Outcome.OPENED) {
            var outreach = records.lock(receipt.outreach());
            outreach.composedBy(who.username());
            records.save(outreach);
        }
        return receipt;
    }

    /** Somebody who goes back in the browser and writes something else has not clicked twice. */
    private boolean isTheSame(Signal signal, CaseNumber number) {
        if (number == null) {
            return false;
        }
        var opened = records.get(number);
        var told = records.developments(number).get(0);
        return signal.kind() == opened.kind()
                && Objects.equals(signal.product(), opened.product())
                && Objects.equals(signal.region(), opened.region())
                && Objects.equals(signal.reference(), opened.reference())
                && Objects.equals(signal.skill(), opened.skill())
                && Objects.equals(signal.jurisdiction(), opened.jurisdiction())
                && told.says(signal.words(), signal.wordsPl());
    }

    /**
     * Adds a development to a matter, whoever reported it first.
     *
     * @throws Conflict when nothing more is told of it
     * @throws io.heed.shared.Refused naming what cannot be right
     */
    public void develop(CaseNumber number, SignalPhase phase, OutreachDraft news, Actor who) {
        mayTell(who);
        taking.take(news(records.lock(number), phase, news));
    }

    /** What would be heard if somebody told this now; refused as if it were told. */
    Signal news(Outreach outreach, SignalPhase phase, OutreachDraft news) {
        if (!outreach.isTelling()) {
            throw new Conflict("outreach.ended");
        }
        if (outreach.keepsItsWords() && !Stage.of(phase).isClosing()) {
            throw new Conflict("outreach.approved-words");
        }
        var now = records.now();
        var newest = records.newest(outreach.number()).noticedAt();
        var signal = new Signal(
                outreach.source(),
                DESK + ":" + UUID.randomUUID(),
                outreach.subject(),
                outreach.kind(),
                phase,
                news.title() == null ? outreach.title() : news.title(),
                news.titlePl() == null ? outreach.titlePl() : news.titlePl(),
                news.words(),
                news.wordsPl(),
                outreach.product(),
                outreach.region(),
                outreach.reference(),
                outreach.skill(),
                outreach.jurisdiction(),
                news.effectiveOn(),
                newest.isAfter(now) ? newest : now);
        check.check(signal);
        return signal;
    }

    /** Holds the newest wave up. @throws Conflict when none is under way */
    public void pause(CaseNumber number, Actor who) {
        mayTell(who);
        var wave = newestWave(number).wave();
        contacts.pause(number, wave);
        records.tell(new OutreachEvent.Paused(number, records.now(), wave, who.username()));
        process.datesMoved(number);
    }

    /** Goes on with the newest wave. @throws Conflict when it is not held up */
    public void resume(CaseNumber number, Actor who) {
        mayTell(who);
        var wave = newestWave(number).wave();
        contacts.resume(number, wave);
        records.tell(new OutreachEvent.Resumed(number, records.now(), wave, who.username()));
        process.datesMoved(number);
    }

    /** Stops it for good: who has not heard does not. @throws Conflict when it has ended */
    public void stop(CaseNumber number, Actor who) {
        mayTell(who);
        var outreach = records.lock(number);
        outreach.stoppedBy(who.username());
        records.save(outreach);
        records.tell(new OutreachEvent.Stopped(number, records.now(), who.username()));
        process.stopped(number);
    }

    /** What became of the matter, in the order it was heard. */
    @Transactional(readOnly = true)
    public List<Development> developments(CaseNumber number, Actor who) {
        mayRead(who);
        return records.developments(number);
    }

    /** What was heard when nothing more was told, in that order. */
    @Transactional(readOnly = true)
    public List<Afterword> afterwords(CaseNumber number, Actor who) {
        mayRead(who);
        return records.afterwords(number);
    }

    /** How far each wave is, the first one first. */
    @Transactional(readOnly = true)
    public List<WaveProgress> progress(CaseNumber number, Actor who) {
        mayRead(who);
        return contacts.progress(number);
    }

    private WaveProgress newestWave(CaseNumber number) {
        return contacts.progress(number).stream()
                .reduce((earlier, later) -> later)
                .filter(wave -> wave.state() != WaveState.STOPPED)
                .orElseThrow(() -> new Conflict("outreach.no-wave"));
    }

    Signal signal(String id, String subject, OutreachDraft draft) {
        return new Signal(
                DESK,
                id,
                subject,
                draft.kind(),
                SignalPhase.RAISED,
                draft.title(),
                draft.titlePl(),
                draft.words(),
                draft.wordsPl(),
                draft.product(),
                draft.region(),
                draft.reference(),
                draft.skill(),
                draft.jurisdiction(),
                draft.effectiveOn(),
                records.now());
    }

    static void mayTell(Actor who) {
        if (!who.is(Role.AGENT, Role.LEAD, Role.MANAGER)) {
            throw new NotFound();
        }
    }

    static void mayRead(Actor who) {
        if (!who.is(Role.AGENT, Role.LEAD, Role.MANAGER, Role.AUDITOR, Role.OWNER)) {
            throw new NotFound();
        }
    }
}
