package io.heed.audit.chain;

import io.heed.audit.chain.Verification.Verdict;
import io.heed.shared.Conflict;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Compares the whole chain with the record, the documents and the anchors, one reader at a time. */
@Component
class ChainVerification {

    private final ChainReading reading;
    private final AnchorFile file;
    private final ReentrantLock one = new ReentrantLock();

    ChainVerification(ChainReading reading, AnchorFile file) {
        this.reading = reading;
        this.file = file;
    }

    /**
     * Reads everything once.
     *
     * @throws Conflict {@code audit.chain.busy} while somebody else does
     */
    Verdict verify() {
        if (!one.tryLock()) {
            throw new Conflict("audit.chain.busy");
        }
        try {
            var anchors = file.read();
            var verification = new Verification(anchors.anchors());
            reading.rows().forEachRemaining(verification::look);
            reading.added().forEach(verification::find);
            anchors.findings().forEach(verification::find);
            return verification.verdict();
        } finally {
            one.unlock();
        }
    }
}
