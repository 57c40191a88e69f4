package io.heed.channel;

import io.heed.notification.ThanksLetters;
import io.heed.recognition.MessageKind;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts an idea into the idea box, and thanks whoever sent it, or praise, where there is somebody to thank: never a machine,
 * never ourselves. Who writes more than a person does is held before it comes to this, as with complaints.
 */
@Component
class FeedbackThanks {

    private final RecognitionMapper messages;
    private final IdeasFromMessages ideas;
    private final ThanksLetters letters;

    FeedbackThanks(RecognitionMapper messages, IdeasFromMessages ideas, ThanksLetters letters) {
        this.messages = messages;
        this.ideas = ideas;
        this.letters = letters;
    }

    @EventListener
    void on(MessageEvent.FeedbackKept event) {
        var kept = messages.find(MessageNumber.idOf(event.message()));
        letters.thank(new ThanksLetters.Friend(
                event.message(),
                event.at(),
                kept.senderName(),
                ideas.addressOf(kept),
                kept.source() == Source.SOCIAL ? kept.externalId() : null,
                kept.asArrival().sender().locale(),
                answerBy(event, kept)));
    }

    private Instant answerBy(MessageEvent.FeedbackKept event, StoredMessage kept) {
        return event.kind() == MessageKind.IDEA
                ? ideas.keep(event.message(), kept).answerBy()
                : null;
    }
}
