package io.heed.notification;

import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters: written in the transaction of what happened, sent after it, and kept as the history of what was said to whom.
 * Nothing here asks who is asking: pages check that first.
 */
@Component
public class Outbox {

    /** How long a letter may wait for a gateway that is away before it takes another way. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** Letters in one statement: with both texts well below what a server takes at once. */
    private static final int TOGETHER = 100;

    private final LetterMapper letters;
    private final LetterRoutes routes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(LetterMapper letters, LetterRoutes routes, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.routes = routes;
        this.events = events;
        this.clock = clock;
    }

    /** All letters of the case in the order they were written, mails to staff included; their links lead nowhere. */
    @Transactional(readOnly = true)
    public List<Letter> lettersOf(CaseNumber caseNumber) {
        return letters.ofCase(caseNumber).stream().map(Letter::withoutLink).toList();
    }

    /** The same, page by page: an outreach has as many as it has readers. */
    @Transactional(readOnly = true)
    public List<Letter> lettersOf(CaseNumber caseNumber, int first, int most) {
        return letters.pageOfCase(caseNumber, first, most).stream()
                .map(Letter::withoutLink)
                .toList();
    }

    /** What the customer was told, in the order it was written; the links lead nowhere. */
    public List<Letter> lettersToCustomer(CaseNumber caseNumber) {
        return lettersOf(caseNumber).stream()
                .filter(letter -> letter.staff() == null)
                .toList();
    }

    /** Letters that were given up and wait for somebody, the longest dead first. */
    @Transactional(readOnly = true)
    public List<Letter> dead(int limit) {
        return letters.dead(limit).stream().map(Letter::withoutLink).toList();
    }

    /** The letter with one of these Message-IDs, angle brackets included. */
    @Transactional(readOnly = true)
    public Optional<Letter> sentAs(Collection<String> messageIds) {
        return messageIds.stream()
                .filter(StandardCharsets.US_ASCII.newEncoder()::canEncode)
                .map(letters::findByMessageId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Letter::withoutLink);
    }

    /** Letters that failed at least once and will be tried again, the next one first. */
    @Transactional(readOnly = true)
    public List<Letter> delayed(int limit) {
        return letters.delayed(limit).stream().map(Letter::withoutLink).toList();
    }

    /**
     * Tries a dead letter again from the beginning. A customer's letter goes to the address the customer has by now: a
     * mistyped one is what kills most letters.
     *
     * @throws NotFound when there is no such letter
     * @throws Conflict when it is not dead any more
     */
    @Transactional
    public void retry(long id) {
        var letter = find(id);
        var changed =
                letters.revive(id, letter.version(), routes.presentAddress(letter), anew(letter), clock.instant());
        if (changed == 0) {
            throw new Conflict("notification.not-dead");
        }
        events.publishEvent(new LetterWaits());
    }

    /**
     * Leaves a dead letter as it is, because the customer was told another way. It stays in the history.
     *
     * @throws NotFound when there is no such letter
     * @throws Conflict when it is not dead any more
     */
    @Transactional
    public void giveUp(long id) {
        find(id);
        if (letters.cancel(id) == 0) {
            throw new Conflict("notification.not-dead");
        }
    }

    /** Writes a letter with the transaction that makes it necessary; the same event a second time writes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(NewLetter letter) {
        letters.insert(List.of(letter));
        if (letter.state() == LetterState.PENDING) {
            events.publishEvent(new LetterWaits());
        }
    }

    /**
     * A letter that a mail server took came back. The same letter goes out on the next way; is its address no good for good,
     * nothing more is sent there. What was tried again or came back meanwhile stays as it is.
     *
     * @param permanent whether trying the address again would change nothing
     * @param reason what the other server said, without anybody's data
     * @throws NotFound when there is no such letter
     */
    @Transactional
    public void cameBack(long id, boolean permanent, String reason) {
        var letter = find(id);
        if (letter.state() == LetterState.SENT) {
            var outcome = permanent ? Delivery.Outcome.REFUSED : Delivery.Outcome.FAILED;
            fail(letter, new Delivery(outcome, reason));
        }
    }

    /** Writes letters to many with the transaction that decides about them; the same one a second time is passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    void writeMany(List<NewLetter> many) {
        for (int i = 0; i < many.size(); i += TOGETHER) {
            letters.insert(many.subList(i, Math.min(i + TOGETHER, many.size())));
        }
        if (!many.isEmpty()) {
            events.publishEvent(new LetterWaits());
        }
    }

    /** Takes letters that are due, for as long as the lease lasts; other nodes pass them over. */
    List<Letter> claim(int limit, Duration lease) {
        return claim(limit, lease, Set.of());
    }

    /** The same, without the media that are away. Letters to many go only when no other is due. */
    @Transactional
    List<Letter> claim(int limit, Duration lease, Set<Medium> away) {
        var now = clock.instant();
        var due = letters.lockDue(now, limit, away);
        if (!due.isEmpty()) {
            letters.claim(due.stream().map(Letter::id).toList(), now.plus(lease));
        }
        return due.stream().map(letter -> letter.claimed(now.plus(lease))).toList();
    }

    /** Gives a claimed letter back untried, due as before. */
    @Transactional
    void release(Letter letter) {
        letters.release(letter.id(), letter.version(), clock.instant());
    }

    /**
     * Notes how an attempt ended.
     *
     * @return false when the lease had run out and somebody else has taken the letter since
     */
    @Transactional
    boolean settle(Letter letter, Delivery delivery) {
        var now = clock.instant();
        return switch (delivery.outcome()) {
            case DELIVERED -> letters.markSent(letter.id(), letter.version(), now) == 1;
            case REFUSED -> fail(letter, delivery);
            case HELD -> later(letter, letter.attempts() - 1, delivery.holdOff(), delivery);
            case UNREACHABLE ->
                waitedTooLong(letter)
                        ? fail(letter, delivery)
                        : later(letter, letter.attempts() - 1, Backoff.whileServerIsAway(), delivery);
            case FAILED ->
                Backoff.exhausted(letter.attempts())
                        ? fail(letter, delivery)
                        : later(letter, letter.attempts(), backoff(letter), delivery);
        };
    }

    /** The letter failed for good: it takes the next way, and when only the portal is left, somebody has to see to it. */
    private boolean fail(Letter letter, Delivery delivery) {
        var onward = routes.onward(letter);
        var state = lost(letter, onward);
        if (letters.markLost(letter.id(), letter.version(), state, clock.instant(), delivery.reason()) == 0) {
            return false;
        }
        if (delivery.outcome() == Delivery.Outcome.REFUSED) {
            routes.addressFailed(letter);
        }
        onward.ifPresent(next -> {
            write(next);
            routes.told(letter, next);
        });
        return true;
    }

    /** Nobody waits for thanks, so nobody has to see to them. */
    private static LetterState lost(Letter letter, Optional<NewLetter> onward) {
        if (onward.filter(next -> next.channel() != Medium.PORTAL).isPresent()) {
            return LetterState.RETURNED;
        }
        if (letter.kind().mayGetLost()) {
            return LetterState.LOST;
        }
        return letter.kind().isAboutACase() || letter.kind().isOneOfMany() ? LetterState.DEAD : LetterState.CANCELLED;
    }

    private boolean later(Letter letter, int attempts, Duration wait, Delivery delivery) {
        var longer = delivery.holdOff() != null && delivery.holdOff().compareTo(wait) > 0 ? delivery.holdOff() : wait;
        var next = clock.instant().plus(longer);
        return letters.markFailed(letter.id(), letter.version(), attempts, next, delivery.reason()) == 1;
    }

    /** Mail has no other server to go to; a text message has other ways. */
    private boolean waitedTooLong(Letter letter) {
        return letter.channel() != Medium.EMAIL
                && letter.createdAt().plus(LONGEST_WAIT).isBefore(clock.instant());
    }

    private static Duration backoff(Letter letter) {
        return Backoff.after(letter.attempts(), ThreadLocalRandom.current().nextDouble());
    }

    /** A gateway that has refused a message would refuse its like again; mailboxes know a mail by its id. */
    private static String anew(Letter letter) {
        return letter.channel() == Medium.EMAIL ? letter.messageId() : letter.anotherMessageId();
    }

    private Letter find(long id) {
        var letter = letters.find(id);
        if (letter == null) {
            throw new NotFound();
        }
        return letter;
    }

    /** Published with each letter that is to be sent, so that the sender need not wait for its next look. */
    record LetterWaits() {}
}
