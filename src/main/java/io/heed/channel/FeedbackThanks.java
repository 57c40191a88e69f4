package io.heed.channel;

import io.heed.notification.ReplyAddress;
import io.heed.notification.ThanksLetters;
import io.heed.recognition.MessageKind;
import io.heed.shared.EmailAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Thanks whoever sent an idea or praise, where there is somebody to thank: never a machine, never ourselves. Who writes more
 * than a person does is held before it comes to this, as with complaints.
 */
@Component
class FeedbackThanks {

    private final RecognitionMapper messages;
    private final ThanksLetters letters;
    private final ReplyAddress ours;

    FeedbackThanks(RecognitionMapper messages, ThanksLetters letters, ReplyAddress ours) {
        this.messages = messages;
        this.letters = letters;
        this.ours = ours;
    }

    @EventListener
    void on(MessageEvent.FeedbackKept event) {
        var kept = messages.find(MessageNumber.idOf(event.message()));
        var address = kept.senderAddress();
        letters.thank(new ThanksLetters.Friend(
                event.message(),
                event.at(),
                event.kind() == MessageKind.IDEA,
                kept.senderName(),
                isSomebodys(address) ? address : null,
                kept.source() == Source.SOCIAL ? kept.externalId() : null,
                kept.asArrival().sender().locale()));
    }

    private boolean isSomebodys(String address) {
        return address != null
                && EmailAddress.isShaped(address)
                && EmailAddress.isRead(address)
                && !ours.isOurs(address);
    }
}
