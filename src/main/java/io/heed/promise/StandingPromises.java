package io.heed.promise;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The promises of an answer that stand, and how one of them gives way to the next. */
@Component
class StandingPromises {

    private final PromiseMapper mapper;

    StandingPromises(PromiseMapper mapper) {
        this.mapper = mapper;
    }

    static boolean isStanding(Promise promise) {
        return promise.state() == PromiseState.MADE && PromiseLedger.ANSWER.equals(promise.purpose());
    }

    Optional<Promise> find(CaseNumber caseNumber, ClockKind clock) {
        return mapper.findByCase(caseNumber).stream()
                .filter(promise -> promise.clock() == clock && isStanding(promise))
                .findFirst();
    }

    Promise get(CaseNumber caseNumber, ClockKind clock) {
        return find(caseNumber, clock).orElseThrow(() -> new Conflict("promise.settled"));
    }

    /** At the customer's own doing; what had passed already is broken all the same. */
    void renew(Promise promise, Instant now, Instant newDue) {
        var state = promise.dueAt().isBefore(now) ? PromiseState.BROKEN : PromiseState.SUPERSEDED;
        changed(mapper.settle(promise, state, now, null));
        mapper.insertSuccessor(promise, now, after(now, newDue));
    }

    /** Whatever its date: the wait for the customer has used it up. */
    void supersede(Promise promise, Instant now, Instant newDue) {
        changed(mapper.settle(promise, PromiseState.SUPERSEDED, now, null));
        mapper.insertSuccessor(promise, now, newDue);
    }

    void breakAdmitted(Promise promise, Instant now, Instant newDue) {
        changed(mapper.settle(promise, PromiseState.BROKEN, now, now));
        mapper.insertSuccessor(promise, now, after(now, newDue));
    }

    void move(Promise promise, Instant dueAt) {
        changed(mapper.moveDue(promise, dueAt));
    }

    static void changed(int rows) {
        if (rows == 0) {
            throw new Conflict("promise.changed-meanwhile");
        }
    }

    static Instant after(Instant now, Instant due) {
        if (!due.isAfter(now)) {
            throw new IllegalArgumentException("A promise for " + due + " made at " + now);
        }
        return due;
    }
}
