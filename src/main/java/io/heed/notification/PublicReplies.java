package io.heed.notification;

import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.LetterFacts;
import io.heed.shared.HeedProperties;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What everybody may read under the post that a case came from: one sentence without a name, a number or a key to the case,
 * so that those who saw the complaint see that somebody cares. The letter itself goes to the customer in private.
 */
@Component
class PublicReplies {

    private static final Set<LetterKind> SAID_IN_PUBLIC =
            Set.of(LetterKind.ACKNOWLEDGEMENT, LetterKind.QUESTION, LetterKind.ANSWER, LetterKind.FINAL_ANSWER);

    private final MessageSource messages;
    private final ReplySettings webhooks;
    private final MailSettings mail;
    private final HeedProperties heed;

    PublicReplies(MessageSource messages, ReplySettings webhooks, MailSettings mail, HeedProperties heed) {
        this.messages = messages;
        this.webhooks = webhooks;
        this.mail = mail;
        this.heed = heed;
    }

    /** The reply beside this letter, when the case came from a post that can be answered. */
    Optional<NewLetter> beside(NewLetter letter, ComplaintEvent event, LetterFacts facts) {
        if (facts.origin() == null
                || !SAID_IN_PUBLIC.contains(letter.kind())
                || webhooks.answerable(facts.origin().source()).isEmpty()) {
            return Optional.empty();
        }
        var home = heed.baseUrl() + "/";
        var language = Locale.forLanguageTag(letter.language());
        var inPrivate = letter.channel() != Medium.PORTAL;
        var how = messages.getMessage(
                inPrivate ? "notification.social.in-private" : "notification.social.write-to-us",
                new Object[] {home},
                language);
        var text = messages.getMessage("notification.social." + letter.kind().key(), new Object[] {how}, language);
        return Optional.of(new NewLetter(
                letter.dedupeKey() + ":SOCIAL",
                letter.caseNumber(),
                letter.customerId(),
                null,
                Medium.SOCIAL,
                new Post(facts.origin().source(), facts.origin().postId()).address(),
                letter.kind(),
                letter.language(),
                messages.getMessage("notification.social.subject", null, language),
                text + "\n",
                "",
                home,
                "<" + UUID.randomUUID() + "@" + mail.domain() + ">",
                LetterState.PENDING,
                event.at(),
                null));
    }

    /** Thanks under a post that we are praised in, or that has an idea; when it can be answered. */
    Optional<NewLetter> thanks(ThanksLetters.Friend friend) {
        if (friend.post() == null
                || webhooks.answerable(Post.in(friend.post()).source()).isEmpty()) {
            return Optional.empty();
        }
        var language = new Wording(friend.locale(), mail.zone()).language();
        return Optional.of(new NewLetter(
                ThanksLetters.dedupeKey(friend),
                friend.message(),
                null,
                null,
                Medium.SOCIAL,
                friend.post(),
                friend.kind(),
                language.toLanguageTag(),
                messages.getMessage("notification.social.subject", null, language),
                messages.getMessage("notification.social." + friend.kind().key(), null, language) + "\n",
                "",
                heed.baseUrl() + "/",
                "<" + UUID.randomUUID() + "@" + mail.domain() + ">",
                LetterState.PENDING,
                friend.at(),
                null));
    }

    /** A post as the address of a letter: the source, a colon, and its id there. */
    record Post(String source, String id) {

        static Post in(String address) {
            var colon = address.indexOf(':');
            return new Post(address.substring(0, Math.max(colon, 0)), address.substring(colon + 1));
        }

        String address() {
            return source + ":" + id;
        }
    }
}
