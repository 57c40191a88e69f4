package io.heed.notification;

import io.heed.shared.HeedProperties;
import io.heed.shared.audit.ChainAnchored;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends each anchor of the chain to a mailbox that keeps it, by the outbox like every letter. */
@Component
class AnchorMails {

    private final LetterWriter writer;
    private final Outbox outbox;
    private final HeedProperties heed;

    AnchorMails(LetterWriter writer, Outbox outbox, HeedProperties heed) {
        this.writer = writer;
        this.outbox = outbox;
        this.heed = heed;
    }

    @EventListener
    void on(ChainAnchored event) {
        var page = writer.page(LetterKind.ANCHOR, Locale.UK, null)
                .say("keep")
                .fact("seq", Long.toString(event.seq()))
                .fact("hash", event.hash())
                .fact("line", event.line());
        outbox.write(writer.letter(
                page,
                page.text("subject", Long.toString(event.seq())),
                new LetterWriter.Occasion("Anchor:" + event.hash(), event.number(), event.at()),
                new LetterWriter.Envelope(
                        null,
                        null,
                        new LetterRoutes.Route(Medium.EMAIL, event.to()),
                        heed.baseUrl() + "/audit/chain")));
    }
}
