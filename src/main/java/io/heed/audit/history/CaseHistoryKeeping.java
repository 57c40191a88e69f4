package io.heed.audit.history;

import io.heed.audit.history.HistoryMarkMapper.Source;
import io.heed.shared.CaseNumber;
import io.heed.shared.NudgedWorker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the history up to what was committed, in rounds on a thread of its own, one node at a time. A round that was lost is
 * made up by the next.
 */
@Component
public class CaseHistoryKeeping extends NudgedWorker {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int MOST_COUNTED = 10_000;

    /** A mark that nothing comes after: the history is being made anew. */
    static final long STANDSTILL = Long.MAX_VALUE;

    private final HistoryRound round;
    private final HistoryMarkMapper marks;
    private final Clock clock;

    CaseHistoryKeeping(
            HistoryRound round,
            HistoryMarkMapper marks,
            Clock clock,
            @Value("${heed.scheduling:true}") boolean keeping) {
        super("history", EVERY, keeping);
        this.round = round;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * How far behind the history is.
     *
     * @param waiting how many rows wait to be read
     * @param most as many are counted, no more
     * @param behind how long the oldest has waited; nothing when none does
     * @param anew whether all of it is being made anew
     */
    public record Lag(int waiting, int most, Duration behind, boolean anew) {

        /** Whether nothing is missing. */
        public boolean isNone() {
            return waiting == 0 && !anew;
        }
    }

    /** Reads on until nothing is left, on the caller's thread; returns how many rows were read. */
    public int catchUp() {
        var all = 0;
        for (var rows = round.next(); rows > 0; rows = round.next()) {
            all += rows;
        }
        return all;
    }

    /** Writes these cases at once, as they are. */
    public void write(Collection<CaseNumber> cases) {
        round.write(cases);
    }

    /** How far behind it is now. */
    public Lag lag() {
        var records = marks.high(Source.RECORDS);
        var flows = marks.high(Source.FLOWS);
        var waiting =
                marks.waiting(Source.RECORDS, records, MOST_COUNTED) + marks.waiting(Source.FLOWS, flows, MOST_COUNTED);
        var oldest = marks.oldestWaiting(records);
        return new Lag(waiting, MOST_COUNTED, oldest == null ? Duration.ZERO : age(oldest), records == STANDSTILL);
    }

    private Duration age(Instant written) {
        var age = Duration.between(written, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    @Override
    protected void work() {
        catchUp();
    }
}
