package io.heed.notification;

import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.LetterFacts;
import io.heed.shared.HeedProperties;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        var language = Locale.forLanguageTag(letter.language());
        var inPrivate = letter.channel() != Medium.PORTAL;
        var how = messages.getMessage(
                inPrivate ? "notification.social.in-private" : "notification.social.write-to-us",
                new Object[] {home()},
                language);
        return Optional.of(reply(
                new LetterWriter.Occasion(letter.dedupeKey() + ":SOCIAL", letter.caseNumber(), event.at()),
                letter.customerId(),
                new Post(facts.origin().source(), facts.origin().postId()).address(),
                letter.kind(),
                language,
                how));
    }

    /** Thanks under a post that we are praised in, or that has an idea; when it can be answered. */
    Optional<NewLetter> thanks(ThanksLetters.Friend friend) {
        if (friend.post() == null
                || webhooks.answerable(Post.in(friend.post()).source()).isEmpty()) {
            return Optional.empty();
        }
        var occasion = new LetterWriter.Occasion(ThanksLetters.dedupeKey(friend), friend.message(), friend.at());
        var language = new Wording(friend.locale(), mail.zone()).language();
        return Optional.of(reply(occasion, null, friend.post(), friend.kind(), language));
    }

    /** What becomes of an idea, under the post that it came in; when it can be answered. */
    Optional<NewLetter> aboutIdea(
            LetterWriter.Occasion occasion, String post, Locale locale, LetterKind kind, String page) {
        if (webhooks.answerable(Post.in(post).source()).isEmpty()) {
            return Optional.empty();
        }
        var language = new Wording(locale, mail.zone()).language();
        return Optional.of(reply(occasion, null, post, kind, language, page));
    }

    private NewLetter reply(
            LetterWriter.Occasion occasion,
            Long customerId,
            String post,
            LetterKind kind,
            Locale language,
            Object... arguments) {
        return new NewLetter(
                occasion.dedupeKey(),
                occasion.about(),
                customerId,
                null,
                new LetterRoutes.Route(Medium.SOCIAL, post),
                kind,
                language.toLanguageTag(),
                messages.getMessage("notification.social.subject", null, language),
                messages.getMessage("notification.social." + kind.key(), arguments, language) + "\n",
                "",
                home(),
                mail.messageId(),
                occasion.at(),
                null,
                null,
                false);
    }

    private String home() {
        return heed.baseUrl() + "/";
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
