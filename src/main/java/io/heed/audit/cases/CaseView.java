package io.heed.audit.cases;

import io.heed.complaint.CaseForStaff;
import io.heed.notification.Letter;
import io.heed.promise.Pause;
import io.heed.promise.Promise;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseWords.Said;
import io.heed.staff.CaseKind.CaseLine;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is known of a case, of long lists the beginning.
 *
 * @param line whose case it is; null when its family knows it no longer
 * @param deskPage where staff work on it, or null
 * @param complaint the case file, for complaints only; else null
 * @param trail who did what, with its id in the records
 * @param through the id of the newest record shown or left out for room
 */
public record CaseView(
        CaseNumber number,
        CaseLine line,
        String deskPage,
        CaseForStaff complaint,
        List<RunView> runs,
        Portion<FormView> forms,
        Portion<Letter> letters,
        List<Said> words,
        List<Promise> promises,
        List<Pause> pauses,
        Portion<Deed> trail,
        long through) {

    /** Whether a process of the case runs still. */
    public boolean isRunning() {
        return runs.stream().anyMatch(run -> run.instance().endedAt() == null);
    }

    /** When its first process began, or null. */
    public Instant begunAt() {
        return runs.stream()
                .map(run -> run.instance().startedAt())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** When its last process ended; null while one runs and when there was none. */
    public Instant endedAt() {
        return isRunning()
                ? null
                : runs.stream()
                        .map(run -> run.instance().endedAt())
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    /**
     * Something that was done, tried or read.
     *
     * @param sentence the same in words; null when there are none for it
     * @param facts {@code name: value}, one after the other; empty when there are none
     */
    public record Deed(long id, Instant at, String event, String actor, String sentence, String facts) {}
}
