package io.heed.channel;

import io.heed.complaint.Severity;
import io.heed.customer.Customers;
import io.heed.recognition.MessageKind;
import io.heed.theme.Heard;
import io.heed.theme.Verbatim;
import io.heed.theme.Verbatims;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands praise over to those who listen for what many say; ideas come to them by their own way. */
@Component
class FeedbackVerbatims {

    private final RecognitionMapper messages;
    private final Customers customers;
    private final Verbatims verbatims;

    FeedbackVerbatims(RecognitionMapper messages, Customers customers, Verbatims verbatims) {
        this.messages = messages;
        this.customers = customers;
        this.verbatims = verbatims;
    }

    @EventListener
    void on(MessageEvent.FeedbackKept event) {
        if (event.kind() == MessageKind.IDEA) {
            return;
        }
        var kept = messages.find(MessageNumber.idOf(event.message()));
        verbatims.keep(new Heard(
                Verbatim.Source.POST,
                event.message().value(),
                null,
                customers.reachedBy(kept.senderAddress(), kept.phone()).stream()
                        .findFirst()
                        .orElse(null),
                kept.product(),
                null,
                kept.locale() == null ? null : kept.locale().getLanguage(),
                kept.receivedAt(),
                kept.words(),
                Severity.LOW,
                0));
    }
}
