package io.heed.contact;

import io.heed.customer.Recipients;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What programmes say to many, and what became of it. A programme says one thing after the other, each as a wave: rows that
 * a worker decides one by one, in batches, as fast as they can leave. Opening, pausing and stopping a wave costs a few
 * statements, whoever is told.
 */
@Service
@Transactional
public class Contacts {

    private static final int TOGETHER = 1_000;
    private static final int MANY_ROWS = 5_000;

    private final ContactMapper mapper;
    private final ContactSink sink;
    private final Recipients recipients;
    private final ContactDecisions decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            ContactMapper mapper,
            ContactSink sink,
            Recipients recipients,
            ContactDecisions decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.sink = sink;
        this.recipients = recipients;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says something to these customers, once to each. What earlier waves of the programme have not said by now, they will
     * not: rows that wait or are held, and letters that have not left the outbox. A wave that is open already stays as it is.
     * Of a wave for nobody it is told at once, in this transaction, that it is told.
     *
     * @param customers read once, from the beginning to the end; keys that are nobody's are passed over
     * @throws IllegalArgumentException when a reason for urgency is given for a class that never is urgent
     */
    public void open(Wave wave, Iterable<Long> customers) {
        refuseFalseUrgency(wave);
        if (mapper.findWave(wave.programme(), wave.number()) == null) {
            overtake(wave);
            insert(wave, customers);
        }
    }

    /**
     * Says something to exactly those whom an earlier wave of the programme has reached or cannot be kept from reaching any
     * more, such as that all is well again. Who was still to hear hears nothing.
     *
     * @throws IllegalArgumentException when a reason for urgency is given for a class that never is urgent
     */
    public void openToTold(Wave wave) {
        refuseFalseUrgency(wave);
        if (mapper.findWave(wave.programme(), wave.number()) == null) {
            overtake(wave);
            insert(wave, mapper.told(wave.programme()));
        }
    }

    /** Holds up what has not been decided. @throws Conflict when the wave has ended */
    public void pause(CaseNumber programme, int wave) {
        takeBack(sink.putBack(programme, wave + 1), programme, ContactState.WAITING, null);
        change(programme, wave, Set.of(WaveState.OPEN, WaveState.TOLD), WaveState.PAUSED);
        mapper.updateWave(lock(programme, wave).due(clock.instant()));
    }

    /** Goes on where it was held up. @throws Conflict when the wave is not paused */
    public void resume(CaseNumber programme, int wave) {
        var told = lock(programme, wave).endedAt() != null;
        change(programme, wave, Set.of(WaveState.PAUSED), told ? WaveState.TOLD : WaveState.OPEN);
        events.publishEvent(new ContactDelivery.WaveWaits());
    }

    /**
     * Ends the wave: who has not heard does not, letters that have not left the outbox included. If it was not told yet, it
     * is by that.
     *
     * @throws Conflict when it was stopped before
     */
    public void stop(CaseNumber programme, int wave) {
        var now = clock.instant();
        untilNone(() -> mapper.dropUnsent(programme, wave, ContactReason.STOPPED, now, MANY_ROWS));
        takeBack(programme, wave + 1, ContactState.DROPPED, ContactReason.STOPPED);
        var before = lock(programme, wave);
        if (before.state() == WaveState.STOPPED) {
            throw new Conflict("contact.wave.ended");
        }
        mapper.updateWave(before.in(WaveState.STOPPED, now).due(null));
        if (before.endedAt() == null) {
            events.publishEvent(new WaveTold(programme, wave));
        }
    }

    /** How far each wave of the programme is, the first one first. */
    @Transactional(readOnly = true)
    public List<WaveProgress> progress(CaseNumber programme) {
        return mapper.progress(programme);
    }

    /** The customers to whom at least one message of the programme went out. */
    @Transactional(readOnly = true)
    public List<Long> told(CaseNumber programme) {
        return mapper.told(programme);
    }

    /** What would become of the wave if it were opened and delivered now. Nothing is changed. */
    @Transactional(readOnly = true)
    public Forecast forecast(Wave wave, Iterable<Long> customers) {
        refuseFalseUrgency(wave);
        var count = new Count();
        inParts(customers, ids -> {
            var known = recipients.of(ids);
            decisions.about(wave, known, clock.instant()).values().forEach(count::add);
            for (int i = known.size(); i < Set.copyOf(ids).size(); i++) {
                count.add(new ContactDecision.Drop(ContactReason.UNREACHABLE));
            }
        });
        return count.asForecast();
    }

    /** What was decided about messages to the customer, the latest first. */
    @Transactional(readOnly = true)
    public List<ContactEntry> ofCustomer(long customerId, int limit) {
        return mapper.ofCustomer(customerId, limit);
    }

    /**
     * What was decided about messages of the programme, in the order of their ids.
     *
     * @param state only these, or null for all
     * @param after the id of the last one read, 0 for the beginning
     */
    @Transactional(readOnly = true)
    public List<ContactEntry> ofProgramme(CaseNumber programme, ContactState state, long after, int limit) {
        return mapper.ofProgramme(programme, state, after, limit);
    }

    private void overtake(Wave wave) {
        var now = clock.instant();
        untilNone(() -> mapper.overtake(wave.programme(), wave.number(), now, MANY_ROWS));
        takeBack(wave.programme(), wave.number(), ContactState.SUPERSEDED, ContactReason.OVERTAKEN);
        mapper.stopEarlierWaves(wave.programme(), wave.number(), now);
    }

    private void takeBack(CaseNumber programme, int before, ContactState state, ContactReason reason) {
        takeBack(sink.recall(programme, before), programme, state, reason);
    }

    private void takeBack(
            List<ContactSink.Recalled> recalled, CaseNumber programme, ContactState state, ContactReason reason) {
        for (int i = 0; i < recalled.size(); i += TOGETHER) {
            var part = recalled.subList(i, Math.min(i + TOGETHER, recalled.size()));
            mapper.takeBack(programme, part, state, reason, clock.instant());
        }
    }

    private void insert(Wave wave, Iterable<Long> customers) {
        var now = clock.instant();
        mapper.insertWave(wave, now);
        inParts(customers, ids -> mapper.insertContacts(wave, ids, now));
        mapper.countWave(wave.programme(), wave.number());
        if (mapper.isAnybodyWaiting(wave.programme(), wave.number())) {
            events.publishEvent(new ContactDelivery.WaveWaits());
        } else {
            var row = lock(wave.programme(), wave.number());
            mapper.updateWave(row.in(WaveState.TOLD, now).due(null));
            events.publishEvent(new WaveTold(wave.programme(), wave.number()));
            events.publishEvent(new WaveSettled(wave.programme(), wave.number()));
        }
    }

    private void change(CaseNumber programme, int wave, Set<WaveState> from, WaveState to) {
        var before = lock(programme, wave);
        if (!from.contains(before.state())) {
            throw new Conflict("contact.wave.ended");
        }
        mapper.updateWave(before.in(to, clock.instant()));
    }

    private ContactMapper.WaveRow lock(CaseNumber programme, int wave) {
        var row = mapper.lockWave(programme, wave);
        if (row == null) {
            throw new NotFound();
        }
        return row;
    }

    private static void refuseFalseUrgency(Wave wave) {
        if (wave.urgentReason() != null && !wave.messageClass().passesQuietHours()) {
            throw new IllegalArgumentException(wave.messageClass() + " is never urgent");
        }
    }

    /** No statement is to take longer than the database may take. */
    private static void untilNone(IntSupplier someRows) {
        for (var changed = 1; changed > 0; ) {
            changed = someRows.getAsInt();
        }
    }

    private static void inParts(Iterable<Long> all, Consumer<List<Long>> work) {
        var part = new ArrayList<Long>(TOGETHER);
        for (var each : all) {
            part.add(each);
            if (part.size() == TOGETHER) {
                work.accept(List.copyOf(part));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            work.accept(List.copyOf(part));
        }
    }

    /** Decisions being counted. */
    private static final class Count {

        private final Map<ContactReason, Integer> held = new EnumMap<>(ContactReason.class);
        private final Map<ContactReason, Integer> dropped = new EnumMap<>(ContactReason.class);
        private int total;
        private int send;

        void add(ContactDecision decision) {
            total++;
            if (decision instanceof ContactDecision.HoldUntil hold) {
                held.merge(hold.reason(), 1, Integer::sum);
            } else if (decision instanceof ContactDecision.Drop drop) {
                dropped.merge(drop.reason(), 1, Integer::sum);
            } else {
                send++;
            }
        }

        Forecast asForecast() {
            return new Forecast(total, send, Map.copyOf(held), Map.copyOf(dropped));
        }
    }
}
