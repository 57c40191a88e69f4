package io.heed.contact;

import io.heed.shared.NudgedWorker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Delivers what waits, on a thread of its own; any number of nodes may do so side by side. It never hands over more than
 * the outbox has room for, so that its pace is the mail server's and letters about cases do not wait behind it. Waves take
 * turns, a batch each, those that cannot wait first.
 */
@Component
public class ContactDelivery extends NudgedWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ContactDelivery.class);

    private static final int BATCH = 500;

    /** If so many fail and nothing goes, it is not for what is in them. */
    private static final int MOST_BAD = 10;

    private final ContactMapper mapper;
    private final ContactBatch batch;
    private final ContactSink sink;
    private final Clock clock;

    ContactDelivery(
            ContactMapper mapper,
            ContactBatch batch,
            ContactSink sink,
            ContactSettings settings,
            Clock clock,
            @Value("${heed.scheduling:true}") boolean delivering) {
        super("contacts", settings.every(), delivering);
        this.mapper = mapper;
        this.batch = batch;
        this.sink = sink;
        this.clock = clock;
    }

    /**
     * Decides everything that is due, on the caller's thread, until nothing is left or the outbox is full. A wave that
     * cannot be delivered does not hold up the others.
     *
     * @return how many messages were decided
     * @throws IllegalStateException inside a transaction, which would grow without end
     */
    public int deliverDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Each batch is a transaction of its own");
        }
        var decided = 0;
        for (var last = -1; last != decided; ) {
            last = decided;
            for (var wave : mapper.dueWaves(clock.instant())) {
                var room = sink.room();
                if (room <= 0) {
                    return decided;
                }
                decided += deliver(wave.asWave(), Math.min(room, BATCH));
            }
        }
        return decided;
    }

    private int deliver(Wave wave, int limit) {
        try {
            return batch.deliver(wave, limit);
        } catch (RuntimeException e) {
            warn(wave, e);
        }
        try {
            return deliverWithoutBad(wave, batch.due(wave, limit));
        } catch (RuntimeException e) {
            warn(wave, e);
            return 0;
        }
    }

    /** A few messages that cannot be written do not keep the others. What cannot be written for anybody waits, and its owner hears of it. */
    private int deliverWithoutBad(Wave wave, List<Long> ids) {
        var bad = new ArrayList<Long>();
        var decided = deliverByHalves(wave, ids, bad);
        var isTheirs = decided > 0 || bad.size() < MOST_BAD && mapper.isAnybodyWritten(wave.programme(), wave.number());
        if (bad.isEmpty() || !isTheirs) {
            return decided;
        }
        LOG.warn("Messages {} of wave {} of {} are given up", bad, wave.number(), wave.programme());
        batch.giveUp(wave, bad);
        return decided + bad.size();
    }

    private int deliverByHalves(Wave wave, List<Long> ids, List<Long> bad) {
        try {
            return ids.isEmpty() ? 0 : batch.deliver(wave, ids);
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (ids.size() == 1) {
                bad.addAll(ids);
                return 0;
            }
        }
        var half = ids.size() / 2;
        var decided = deliverByHalves(wave, ids.subList(0, half), bad);
        return decided == 0 && bad.size() >= MOST_BAD
                ? 0
                : decided + deliverByHalves(wave, ids.subList(half, ids.size()), bad);
    }

    private static void warn(Wave wave, RuntimeException e) {
        LOG.warn(
                "A batch of wave {} of {} could not be delivered: {}",
                wave.number(),
                wave.programme(),
                e.getClass().getSimpleName());
    }

    /** There is something to deliver: it is looked at once, and once however much there is. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(WaveWaits event) {
        nudge();
    }

    @Override
    protected void work() {
        deliverDue();
    }

    /** Published with a wave that somebody is to be told of. */
    record WaveWaits() {}
}
