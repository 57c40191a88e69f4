package io.heed.retention;

import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.AdminActs;
import io.heed.shared.audit.DataSubject;
import io.heed.shared.audit.DigestKeys;
import io.heed.shared.audit.PersonalData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets those whom two administrators have agreed to forget: tells them once, closes the door behind which they were
 * known, overwrites table by table, and who they were last of all. Any number of nodes may be at it, and after a crash it
 * goes on: what is overwritten stays so, and the list of what is theirs was written down before.
 */
@Component
public class Erasing {

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    /** A mail server that is away for longer holds nothing up. */
    private static final Duration LONGEST_WAIT_FOR_THE_LETTER = Duration.ofDays(3);

    private final ErasureMapper mapper;
    private final Subjects subjects;
    private final Obstacles obstacles;
    private final Customers customers;
    private final Overwriting overwriting;
    private final ObjectProvider<PersonalData> personal;
    private final DigestKeys digestKeys;
    private final ErasureNotice notice;
    private final AdminActs acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasing(
            ErasureMapper mapper,
            Subjects subjects,
            Obstacles obstacles,
            Customers customers,
            Overwriting overwriting,
            ObjectProvider<PersonalData> personal,
            DigestKeys digestKeys,
            ErasureNotice notice,
            AdminActs acts,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.subjects = subjects;
        this.obstacles = obstacles;
        this.customers = customers;
        this.overwriting = overwriting;
        this.personal = personal;
        this.digestKeys = digestKeys;
        this.notice = notice;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${heed.erasures.every:PT1M}", initialDelayString = "PT30S")
    void regularly() {
        advanceAll();
    }

    /** Brings every request as far as it can be; one that fails stops no other. */
    public void advanceAll() {
        for (var request : mapper.open()) {
            try {
                advance(request.id());
            } catch (RuntimeException e) {
                LOG.warn(
                        "Erasure {} goes on later: {}",
                        request.number(),
                        e.getClass().getSimpleName());
            }
        }
    }

    /** Brings the request as far as it can be; returns where it stands. */
    public ErasureState advance(long id) {
        var state = transaction.execute(status -> prepare(mapper.lock(id)));
        return state == ErasureState.RUNNING ? run(id) : state;
    }

    private ErasureState prepare(ErasureRequest request) {
        if (request.state() != ErasureState.AGREED && request.state() != ErasureState.TOLD) {
            return request.state();
        }
        var found = subjects.of(mapper.customersOf(request.id()));
        var obstacle = obstacles.of(found);
        if (obstacle.isPresent()) {
            mapper.waits(request.id(), obstacle.get());
            return request.state();
        }
        var now = clock.instant();
        if (request.state() == ErasureState.AGREED) {
            notice.tell(request.number(), found.subject().customers());
            mapper.told(request.id(), now);
            return isGone(request, now) ? begin(request, found, now) : ErasureState.TOLD;
        }
        return isGone(request, request.toldAt()) ? begin(request, found, now) : ErasureState.TOLD;
    }

    private boolean isGone(ErasureRequest request, Instant toldAt) {
        return notice.isGone(request.number())
                || toldAt.plus(LONGEST_WAIT_FOR_THE_LETTER).isBefore(clock.instant());
    }

    /** From here on nobody is taken for this customer again: whoever writes is somebody new. */
    private ErasureState begin(ErasureRequest request, Subjects.Found found, Instant now) {
        customers.forget(found.subject().customers());
        found.subject().customers().forEach(digestKeys::destroy);
        note(request, found);
        mapper.began(request.id(), now);
        return ErasureState.RUNNING;
    }

    /** Writes down what is theirs; from here on the chain no longer compares it, because it is about to be overwritten. */
    private void note(ErasureRequest request, Subjects.Found found) {
        var known = mapper.casesOf(request.id());
        var all = new TreeSet<>(Comparator.comparing(CaseNumber::value));
        all.addAll(known);
        found.cases().forEach(each -> all.add(each.number()));
        all.add(request.number());
        mapper.addCases(request.id(), all);
        var overwritten = new TreeSet<>(all);
        personal.orderedStream().forEach(data -> overwritten.addAll(data.alsoOverwritten(found.subject())));
        overwritten.removeAll(known);
        overwritten.forEach(digestKeys::forget);
        mapper.counted(request.id(), mapper.customersOf(request.id()).size(), all.size() - 1);
    }

    private ErasureState run(long id) {
        var subject = subjectOf(id);
        personal.orderedStream().filter(data -> !data.identifies()).forEach(data -> {
            data.eraseFiles(subject);
            data.tables().forEach(table -> overwriting.overwrite(table, subject));
        });
        return transaction.execute(status -> finish(mapper.lock(id)));
    }

    private DataSubject subjectOf(long id) {
        var known = subjects.who(mapper.customersOf(id));
        return known.with(mapper.casesOf(id));
    }

    /** Somebody may have been quicker than the door: what came in meanwhile is waited for, and overwritten as well. */
    private ErasureState finish(ErasureRequest request) {
        if (request.state() != ErasureState.RUNNING) {
            return request.state();
        }
        var known = mapper.casesOf(request.id());
        var found = subjects.of(mapper.customersOf(request.id()));
        var open = obstacles.openCase(found);
        if (open.isPresent()) {
            mapper.waits(request.id(), open.get());
            return ErasureState.RUNNING;
        }
        if (found.cases().stream().anyMatch(each -> !known.contains(each.number()))) {
            note(request, found);
            return ErasureState.RUNNING;
        }
        var subject = found.subject();
        personal.orderedStream()
                .filter(PersonalData::identifies)
                .forEach(data -> data.tables().forEach(table -> overwriting.overwrite(table, subject)));
        if (mapper.done(request.id(), clock.instant()) == 1) {
            acts.record(
                    "ErasureDone",
                    null,
                    Map.of(
                            "erasure", request.number().value(),
                            "customers", String.valueOf(subject.customers().size()),
                            "cases", String.valueOf(known.size() - 1)),
                    "heed");
            LOG.info("Erasure {} is done", request.number());
        }
        return ErasureState.DONE;
    }
}
