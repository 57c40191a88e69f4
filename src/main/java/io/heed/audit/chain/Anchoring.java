package io.heed.audit.chain;

import io.heed.shared.audit.ChainAnchored;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs the head of the chain once a day and lays it outside the database, in a file and in a mailbox: whoever cuts off the
 * end of the chain or writes it anew cannot do the same there. Each node has a file of its own.
 */
@Component
class Anchoring {

    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);

    private final Sealer sealer;
    private final ChainMapper chain;
    private final AnchorFile file;
    private final ChainSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    Anchoring(
            Sealer sealer,
            ChainMapper chain,
            AnchorFile file,
            ChainSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.sealer = sealer;
        this.chain = chain;
        this.file = file;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "${heed.audit.anchor:0 0 2 * * *}", zone = "UTC")
    void daily() {
        try {
            anchor().ifPresent(each -> LOG.info("The chain is anchored at row {}", each.seq()));
        } catch (IOException | GeneralSecurityException failure) {
            LOG.error("The chain could not be anchored: {}", failure.toString());
        }
    }

    /** Seals what waits and anchors the head; nothing when it is anchored already or there is none. */
    Optional<Anchor> anchor() throws IOException, GeneralSecurityException {
        sealer.sealAll();
        var head = chain.head();
        if (head == null || file.last().filter(each -> each.seq() >= head.seq()).isPresent()) {
            return Optional.empty();
        }
        var anchor = new Anchor(head.seq(), head.hash(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var line = file.add(anchor);
        if (!settings.mailTo().isBlank()) {
            transactions.executeWithoutResult(once -> events.publishEvent(
                    new ChainAnchored(settings.mailTo().strip(), anchor.seq(), anchor.hash(), line, anchor.at())));
        }
        return Optional.of(anchor);
    }
}
