package io.heed.notification;

import io.heed.shared.NudgedWorker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends what waits in the outbox, on a thread of its own: a slow mail server delays nothing else. Any number of nodes may
 * do so side by side. A letter is claimed in one short transaction, sent in none, and noted as sent in another; between
 * the last two lies the one moment where a crash makes it go out again once the lease has run out, with the same
 * Message-ID, by which mailboxes know it: at least once, never lost.
 */
@Component
public class LetterSender extends NudgedWorker {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSender.class);

    private static final int BATCH = 20;
    private static final Duration LEASE = Duration.ofMinutes(10);
    /** Longer than one letter takes when each step of the dialogue just misses its time-out. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(4);

    private final Outbox outbox;
    private final Channel channel;
    private final Clock clock;
    /** Media that are away, and until when not even one letter is tried; only this node's view. */
    private final Map<Medium, Instant> away = new ConcurrentHashMap<>();

    LetterSender(
            Outbox outbox,
            Channel channel,
            Clock clock,
            MailSettings settings,
            @Value("${heed.sending:${heed.scheduling:true}}") boolean sending) {
        super("letters", settings.every(), sending);
        this.outbox = outbox;
        this.channel = channel;
        this.clock = clock;
    }

    /**
     * Sends everything that is due, on the caller's thread, until nothing is left but what goes through servers that are
     * away: those do not hold up the others.
     *
     * @return how many letters were delivered
     * @throws IllegalStateException inside a transaction, which a slow server would hold open
     */
    public int sendDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Letters are never sent inside a transaction");
        }
        var delivered = 0;
        var unreachable = EnumSet.noneOf(Medium.class);
        away.forEach((medium, until) -> {
            if (until.isAfter(clock.instant())) {
                unreachable.add(medium);
            }
        });
        try {
            while (true) {
                var batch = outbox.claim(BATCH, LEASE, Set.copyOf(unreachable));
                delivered += send(batch, unreachable);
                if (batch.size() < BATCH) {
                    return delivered;
                }
            }
        } finally {
            channel.rest();
        }
    }

    private int send(List<Letter> batch, Set<Medium> unreachable) {
        var delivered = 0;
        for (int i = 0; i < batch.size(); i++) {
            var letter = batch.get(i);
            if (clock.instant().isAfter(letter.nextAttemptAt().minus(LONGEST_SENDING))) {
                batch.subList(i, batch.size()).forEach(outbox::release);
                return delivered;
            }
            if (unreachable.contains(letter.channel())) {
                outbox.release(letter);
                continue;
            }
            var delivery = deliver(letter);
            note(letter, delivery);
            if (delivery.outcome() == Delivery.Outcome.DELIVERED) {
                delivered++;
            } else if (delivery.outcome() == Delivery.Outcome.UNREACHABLE) {
                unreachable.add(letter.channel());
            }
        }
        return delivered;
    }

    private Delivery deliver(Letter letter) {
        try {
            return channel.deliver(letter.withLink());
        } catch (RuntimeException e) {
            return new Delivery(Delivery.Outcome.FAILED, e.getClass().getSimpleName());
        }
    }

    private void note(Letter letter, Delivery delivery) {
        if (!outbox.settle(letter, delivery)) {
            LOG.warn("Letter {} took longer than its lease; another node may have sent it as well", letter.id());
        }
        noteAway(letter.channel(), delivery);
        if (delivery.outcome() == Delivery.Outcome.FAILED || delivery.outcome() == Delivery.Outcome.REFUSED) {
            LOG.warn(
                    "Letter {} of case {}: {} at attempt {}",
                    letter.id(),
                    letter.caseNumber(),
                    delivery.outcome(),
                    letter.attempts());
        }
    }

    private void noteAway(Medium medium, Delivery delivery) {
        if (delivery.outcome() == Delivery.Outcome.UNREACHABLE) {
            var until =
                    delivery.holdOff() == null ? Instant.MIN : clock.instant().plus(delivery.holdOff());
            if (away.put(medium, until) == null) {
                LOG.warn("The server for {} cannot be reached; its letters wait", medium);
            }
        } else if (delivery.outcome() != Delivery.Outcome.HELD && away.remove(medium) != null) {
            LOG.warn("The server for {} is back", medium);
        }
    }

    /** A letter was written: the sender looks at once, and once however many there are. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Outbox.LetterWaits event) {
        nudge();
    }

    @Override
    protected void work() {
        sendDue();
    }
}
