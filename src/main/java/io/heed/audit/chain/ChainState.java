package io.heed.audit.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How far the chain has come. */
@Component
class ChainState {

    private final ChainMapper chain;
    private final AnchorFile file;
    private final Clock clock;

    ChainState(ChainMapper chain, AnchorFile file, Clock clock) {
        this.chain = chain;
        this.file = file;
        this.clock = clock;
    }

    /** As it is now. */
    State now() {
        var head = chain.head();
        var waiting = chain.waiting(chain.mark(Link.RECORD).settled());
        return new State(
                head == null ? 0 : head.seq(),
                head == null ? null : head.hash(),
                head == null ? null : head.sealedAt(),
                waiting.records(),
                waiting.since() == null ? null : Duration.between(waiting.since(), clock.instant()),
                file.last().orElse(null));
    }

    /**
     * How far the chain has come.
     *
     * @param rows in the chain
     * @param hash of the last one, or null
     * @param sealedAt when that was sealed, or null
     * @param waiting records that are not sealed yet
     * @param lag how long the oldest of them waits, or null
     * @param anchor the last one of this node, or null
     */
    record State(long rows, String hash, Instant sealedAt, long waiting, Duration lag, Anchor anchor) {

        /** How many rows came after the last anchor. */
        public long unanchored() {
            return rows - (anchor == null ? 0 : anchor.seq());
        }
    }
}
