package io.heed.insight;

import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What service was worth over a period, for those who answer for it. The statements read a month, or some incidents, at a time,
 * so that none runs into the database's time limit.
 */
@Service
@Transactional(readOnly = true)
public class Insight {

    private final PreventionFigures prevention;
    private final RecoveryFigures recovery;
    private final ReactiveFigures reactive;
    private final Clock clock;

    Insight(PreventionFigures prevention, RecoveryFigures recovery, ReactiveFigures reactive, Clock clock) {
        this.prevention = prevention;
        this.recovery = recovery;
        this.reactive = reactive;
        this.clock = clock;
    }

    /** All figures of a period. */
    public record Report(
            Period period, Prevention prevention, SilenceEstimate silence, Recovery recovery, ReactiveCost reactive) {}

    /**
     * The figures of the period.
     *
     * @throws NotFound for whoever does not answer for them
     */
    public Report of(Period period, Actor who) {
        mayRead(who);
        var prevented = prevention.of(period);
        return new Report(
                period,
                prevented,
                SilenceEstimate.of(prevented.incidents()),
                recovery.of(period, clock.instant()),
                reactive.of(period));
    }

    /**
     * The day it is, as periods count them.
     *
     * @throws NotFound for whoever does not answer for the figures
     */
    public LocalDate today(Actor who) {
        mayRead(who);
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static void mayRead(Actor who) {
        if (!who.is(Role.LEAD, Role.MANAGER, Role.OWNER, Role.AUDITOR)) {
            throw new NotFound();
        }
    }
}
