package io.heed.audit.chain;

import io.heed.shared.NudgedWorker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals what happened, again and again, on a thread of its own; on several nodes one of them does. */
@Component
class Sealer extends NudgedWorker {

    private static final int BATCH = 1_000;

    private final Sealing sealing;

    Sealer(Sealing sealing, ChainSettings settings, @Value("${heed.scheduling:true}") boolean scheduled) {
        super("chain", settings.every(), scheduled);
        this.sealing = sealing;
    }

    /** Seals until nothing is left; returns how many rows. */
    int sealAll() {
        var all = 0;
        int batch;
        do {
            batch = sealing.seal(BATCH);
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    @Override
    protected void work() {
        sealAll();
    }
}
