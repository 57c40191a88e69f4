package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do to an outreach on its way, kept with who did it, when and why, in the transaction that does it. */
@Service
@Transactional
public class Steering {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 2_000;

    private final Outreaches outreaches;
    private final SteeringMapper mapper;
    private final Clock clock;

    Steering(Outreaches outreaches, SteeringMapper mapper, Clock clock) {
        this.outreaches = outreaches;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Holds up what is under way. @throws Conflict when nothing is */
    public void pause(CaseNumber number, Actor who) {
        outreaches.pause(number, who);
        keep(number, OutreachStep.Kind.PAUSED, null, null, who);
    }

    /** Goes on with it. @throws Conflict when it is not held up */
    public void resume(CaseNumber number, Actor who) {
        outreaches.resume(number, who);
        keep(number, OutreachStep.Kind.RESUMED, null, null, who);
    }

    /**
     * Stops the outreach for good.
     *
     * @throws Refused naming {@code reason} when it is too short or too long
     * @throws Conflict when it has ended
     */
    public void stop(CaseNumber number, String reason, Actor who) {
        var why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON) {
            throw new Refused("reason", "outreach.stop-reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw new Refused("reason", "outreach.text-too-long", LONGEST_REASON);
        }
        PlainText.require("reason", why);
        outreaches.stop(number, who);
        keep(number, OutreachStep.Kind.STOPPED, why, null, who);
    }

    /**
     * Tells how the matter develops; with the same key once, however often it is sent.
     *
     * @throws Refused naming what cannot be right
     * @throws Conflict when nothing more is told of it, or something else was told with this key
     */
    public void develop(String key, CaseNumber number, SignalPhase phase, OutreachDraft news, Actor who) {
        Outreaches.mayTell(who);
        if (keep(number, OutreachStep.Kind.DEVELOPED, phase.name(), key, who)) {
            outreaches.develop(number, phase, news, who);
        } else if (!isHeard(number, phase, news, who)) {
            throw new Conflict("outreach.told-before");
        }
    }

    /** Somebody who goes back in the browser and writes something else has not clicked twice. */
    private boolean isHeard(CaseNumber number, SignalPhase phase, OutreachDraft news, Actor who) {
        return outreaches.developments(number, who).stream()
                .filter(each -> each.stage() == Stage.of(phase) || each.stage() == Stage.ANNOUNCEMENT)
                .anyMatch(each -> each.says(news.words(), news.wordsPl()));
    }

    /** What was done to it, the latest first. */
    @Transactional(readOnly = true)
    public List<OutreachStep> steps(CaseNumber number, Actor who) {
        Outreaches.mayRead(who);
        return mapper.steps(number);
    }

    private boolean keep(CaseNumber number, OutreachStep.Kind kind, String reason, String key, Actor who) {
        var now = clock.instant();
        return mapper.insert(new OutreachStep(number, kind, who.username(), reason, now), key) > 0;
    }
}
