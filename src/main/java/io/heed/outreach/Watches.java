package io.heed.outreach;

import io.heed.contact.WaveState;
import io.heed.outreach.OutreachEvent.Concern;
import io.heed.shared.CaseNumber;
import io.heed.staff.StaffDirectory;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is watched beside the telling: updates that stay away, waves that stand still, notices that come too late. */
@Service
@Transactional
public class Watches {

    /** How long nothing may move in a wave that somebody waits in. */
    static final Duration STANDSTILL = Duration.ofMinutes(30);

    private final OutreachRecords records;
    private final Waves waves;
    private final StaffDirectory staff;

    Watches(OutreachRecords records, Waves waves, StaffDirectory staff) {
        this.records = records;
        this.waves = waves;
        this.staff = staff;
    }

    /** Whether a wave stands still, and not for the first time. */
    public record Batch(boolean stuck, boolean again) {}

    /** Counts an update that did not come; returns whether it is not the first one in a row. */
    public boolean missUpdate(CaseNumber number) {
        var outreach = records.lock(number);
        var again = outreach.missUpdate(records.now()) > 1;
        records.save(outreach);
        return again;
    }

    /** Looks whether the wave stands still. */
    public Batch check(CaseNumber number) {
        var outreach = records.lock(number);
        var stuck = waves.latest(number)
                .filter(wave -> wave.state() == WaveState.OPEN && wave.waiting() > 0)
                .filter(wave -> !wave.movedAt().plus(STANDSTILL).isAfter(records.now()))
                .isPresent();
        var again = false;
        if (stuck) {
            again = outreach.standStill(records.now()) > 1;
        } else {
            outreach.move();
        }
        records.save(outreach);
        return new Batch(stuck, again);
    }

    /** Tells the owner what stands still; while the owner is away, the team's lead. */
    public void alertOwner(CaseNumber number) {
        var outreach = records.get(number);
        var owner = staff.find(outreach.owner())
                .filter(member -> member.isPresent(records.now()))
                .orElseGet(() -> staff.leadOf(outreach.team()));
        alarm(outreach, owner.username(), concern(outreach));
    }

    /** Tells the manager, who takes the outreach over. */
    public void alertManager(CaseNumber number) {
        var outreach = records.lock(number);
        var concern = concern(outreach);
        var manager = staff.manager().username();
        outreach.handTo(manager);
        records.save(outreach);
        alarm(outreach, manager, concern);
    }

    /** Tells the owner that the questions to the silent stand still; when they still do, the manager. */
    public void alertOverQuestions(CaseNumber number) {
        if (records.get(number).standstills() > 1) {
            alertManager(number);
        } else {
            alertOwner(number);
        }
    }

    /** It is too late for the notice that the law asks for: owner and manager hear of it, customers do not. */
    public void reportLate(CaseNumber number) {
        var outreach = records.lock(number);
        var manager = staff.manager().username();
        alarm(outreach, outreach.owner(), Concern.NOTICE_TOO_LATE);
        if (!manager.equals(outreach.owner())) {
            alarm(outreach, manager, Concern.NOTICE_TOO_LATE);
        }
        records.end(outreach, OutreachOutcome.TOO_LATE);
    }

    private void alarm(Outreach outreach, String to, Concern concern) {
        records.tell(new OutreachEvent.Alarmed(outreach.number(), records.now(), to, concern));
    }

    /** What was noticed last. */
    private static Concern concern(Outreach outreach) {
        var stalled = outreach.stoodStillAt() != null
                && (outreach.missedAt() == null || outreach.stoodStillAt().isAfter(outreach.missedAt()));
        return stalled ? Concern.WAVE_STALLED : Concern.UPDATE_MISSING;
    }
}
