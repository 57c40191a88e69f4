package io.heed.notification;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Thanks for an idea or praise: a short letter, once for each message, on the way the message came. There is no case behind
 * it, so it takes no other way, and when it does not arrive nobody has to see to it. It repeats nothing of what was written:
 * whoever types somebody else's address must not put words into our letter.
 */
@Component
public class ThanksLetters {

    private final LetterWriter writer;
    private final PublicReplies replies;
    private final Outbox outbox;

    ThanksLetters(LetterWriter writer, PublicReplies replies, Outbox outbox) {
        this.writer = writer;
        this.replies = replies;
        this.outbox = outbox;
    }

    /**
     * Somebody who told us something good.
     *
     * @param message the number of what they wrote
     * @param name as given, or null
     * @param email where to write, or null
     * @param post source and id of a public post, with a colon between them; or null
     * @param locale the language to write in
     * @param answerBy until when an idea is answered; null for praise
     */
    public record Friend(
            CaseNumber message, Instant at, String name, String email, String post, Locale locale, Instant answerBy) {

        LetterKind kind() {
            return answerBy != null ? LetterKind.IDEA_THANKS : LetterKind.PRAISE_THANKS;
        }
    }

    /** Writes the letter, in the transaction in which the message is kept; nothing when there is no way to write. */
    public void thank(Friend friend) {
        letter(friend).ifPresent(outbox::write);
    }

    private Optional<NewLetter> letter(Friend friend) {
        return friend.email() == null ? replies.thanks(friend) : Optional.of(writer.thanks(friend));
    }

    /** The same for the same message, whatever way it took. */
    static String dedupeKey(Friend friend) {
        return "Thanks:" + friend.message();
    }
}
