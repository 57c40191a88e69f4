package io.heed.contact;

import io.heed.customer.ConsentLinks;
import io.heed.customer.Recipient;
import io.heed.customer.Recipients;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides some messages of one wave and hands over those that go, all in one transaction: a crash repeats nothing and loses
 * nothing. Other nodes pass over the rows meanwhile, and wait with other messages to the same customers, so that two of
 * them do not both find the last place under a cap.
 */
@Component
class ContactBatch {

    private final ContactMapper mapper;
    private final Recipients recipients;
    private final ContactDecisions decisions;
    private final ObjectProvider<ContactTexts> families;
    private final ContactSink sink;
    private final ConsentLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactBatch(
            ContactMapper mapper,
            Recipients recipients,
            ContactDecisions decisions,
            ObjectProvider<ContactTexts> families,
            ContactSink sink,
            ConsentLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.recipients = recipients;
        this.decisions = decisions;
        this.families = families;
        this.sink = sink;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides at most so many messages that are due.
     *
     * @return how many were decided
     */
    @Transactional
    int deliver(Wave wave, int limit) {
        return decide(wave, null, limit);
    }

    /** The same, of these messages only. */
    @Transactional
    int deliver(Wave wave, List<Long> ids) {
        return decide(wave, ids, ids.size());
    }

    /** Ids of at most so many messages that are due. */
    List<Long> due(Wave wave, int limit) {
        return mapper.due(wave.programme(), wave.number(), clock.instant(), limit);
    }

    /** Drops these messages, none of which can be written. */
    @Transactional
    void giveUp(Wave wave, List<Long> ids) {
        var now = clock.instant();
        mapper.lockDue(wave.programme(), wave.number(), ids, now, ids.size());
        mapper.markDropped(ids, ContactReason.FAILED, now);
        settle(wave, now);
    }

    private int decide(Wave wave, List<Long> ids, int limit) {
        var now = clock.instant();
        var due = mapper.lockDue(wave.programme(), wave.number(), ids, now, limit);
        if (!due.isEmpty()) {
            var readers = recipients
                    .lock(due.stream().map(ContactMapper.Due::customerId).toList())
                    .stream()
                    .collect(Collectors.toMap(each -> each.customer().id(), Function.identity()));
            var outcomes = new Outcomes(due, decisions.about(wave, readers.values(), now));
            send(wave, readers, outcomes);
            outcomes.mark(mapper, now);
        }
        settle(wave, due.isEmpty() ? null : now);
        return due.size();
    }

    private void send(Wave wave, Map<Long, Recipient> readers, Outcomes outcomes) {
        var going = outcomes.going().stream()
                .map(readers::get)
                .map(Recipient::customer)
                .toList();
        if (going.isEmpty()) {
            return;
        }
        var texts = textsOf(wave.programme()).texts(wave.programme(), wave.number(), going);
        var messages = new ArrayList<ContactSink.Message>();
        for (var customer : going) {
            if (texts.get(customer.id()) instanceof ContactTexts.Text text) {
                messages.add(new ContactSink.Message(
                        wave.programme(),
                        wave.number(),
                        customer,
                        readers.get(customer.id()).reach(),
                        wave.messageClass(),
                        wave.urgentReason() != null,
                        text,
                        wave.messageClass()
                                .purpose()
                                .map(purpose -> links.unsubscribe(customer.id(), purpose))
                                .orElse(null)));
            } else {
                outcomes.drop(customer.id(), ContactReason.MISSING_VALUE);
            }
        }
        sink.write(messages);
    }

    private ContactTexts textsOf(CaseNumber programme) {
        return families.stream()
                .filter(family -> family.covers(programme))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody has words for " + programme));
    }

    /**
     * With the wave locked, so that of two nodes with the last two batches the second one sees that they are the last.
     *
     * @param moved null when nothing was decided
     */
    private void settle(Wave wave, Instant moved) {
        var row = mapper.lockWave(wave.programme(), wave.number());
        if (row.state() == WaveState.STOPPED) {
            return;
        }
        var told = row.state() == WaveState.OPEN && !mapper.isAnybodyWaiting(wave.programme(), wave.number());
        var next = mapper.nextDue(wave.programme(), wave.number());
        mapper.updateWave(row.in(told ? WaveState.TOLD : row.state(), moved == null ? row.movedAt() : moved)
                .due(next));
        if (told) {
            events.publishEvent(new WaveTold(wave.programme(), wave.number()));
        }
        if (next == null && moved != null) {
            events.publishEvent(new WaveSettled(wave.programme(), wave.number()));
        }
    }

    /** What is to become of each row. */
    private static final class Outcomes {

        private final List<ContactMapper.Due> due;
        private final Map<Long, ContactDecision> decisions;

        Outcomes(List<ContactMapper.Due> due, Map<Long, ContactDecision> decisions) {
            this.due = due;
            this.decisions = decisions;
        }

        List<Long> going() {
            return due.stream()
                    .map(ContactMapper.Due::customerId)
                    .filter(id -> decisions.get(id) instanceof ContactDecision.Send)
                    .toList();
        }

        void drop(long customerId, ContactReason reason) {
            decisions.put(customerId, new ContactDecision.Drop(reason));
        }

        void mark(ContactMapper mapper, Instant now) {
            var simply = new ArrayList<Long>();
            var urgent = new ArrayList<Long>();
            var held = new ArrayList<ContactMapper.Held>();
            var dropped = new EnumMap<ContactReason, List<Long>>(ContactReason.class);
            for (var row : due) {
                var decision =
                        decisions.getOrDefault(row.customerId(), new ContactDecision.Drop(ContactReason.UNREACHABLE));
                if (decision instanceof ContactDecision.Send send) {
                    (send.reason() == null ? simply : urgent).add(row.id());
                } else if (decision instanceof ContactDecision.HoldUntil hold) {
                    held.add(new ContactMapper.Held(row.id(), hold.until(), hold.reason()));
                } else if (decision instanceof ContactDecision.Drop drop) {
                    dropped.computeIfAbsent(drop.reason(), reason -> new ArrayList<>())
                            .add(row.id());
                }
            }
            written(mapper, simply, null, now);
            written(mapper, urgent, ContactReason.URGENT, now);
            dropped.forEach((reason, ids) -> mapper.markDropped(ids, reason, now));
            if (!held.isEmpty()) {
                mapper.markHeld(held, now);
            }
        }

        private static void written(ContactMapper mapper, List<Long> ids, ContactReason reason, Instant now) {
            if (!ids.isEmpty()) {
                mapper.markWritten(ids, reason, now);
            }
        }
    }
}
