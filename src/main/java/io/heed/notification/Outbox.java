package io.heed.notification;

import io.heed.complaint.CaseLetterSource;
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

    private final LetterMapper letters;
    private final CaseLetterSource cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(LetterMapper letters, CaseLetterSource cases, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** All letters of the case in the order they were written, mails to staff included; their links lead nowhere. */
    @Transactional(readOnly = true)
    public List<Letter> lettersOf(CaseNumber caseNumber) {
        return letters.ofCase(caseNumber).stream().map(Letter::withoutLink).toList();
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

    /** Letters that a mail server took and gave back, the longest known first. */
    @Transactional(readOnly = true)
    public List<Letter> bounced(int limit) {
        return letters.bounced(limit).stream().map(Letter::withoutLink).toList();
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

    /**
     * Notes that a letter came back. What was tried again meanwhile, or given up, stays as it is.
     *
     * @param permanent whether trying the address again would change nothing
     * @param reason our word and the server's code, without anybody's data
     */
    @Transactional
    public void cameBack(long id, boolean permanent, String reason) {
        var letter = find(id);
        if (letters.markBounced(id, clock.instant(), reason) == 1 && letter.staff() == null) {
            events.publishEvent(new LetterBounced(letter.caseNumber(), id, letter.address(), permanent, reason));
        }
    }

    /** Letters that failed at least once and will be tried again, the next one first. */
    @Transactional(readOnly = true)
    public List<Letter> delayed(int limit) {
        return letters.delayed(limit).stream().map(Letter::withoutLink).toList();
    }

    /**
     * Tries a dead letter, or one that came back, again from the beginning. A customer's letter goes to the address the customer has by now: a
     * mistyped one is what kills most letters.
     *
     * @throws NotFound when there is no such letter
     * @throws Conflict when it is not dead any more
     */
    @Transactional
    public void retry(long id) {
        var letter = find(id);
        var changed = letters.revive(id, letter.version(), presentAddress(letter), clock.instant());
        if (changed == 0) {
            throw new Conflict("notification.not-dead");
        }
        events.publishEvent(new LetterWaits());
    }

    /**
     * Leaves a letter that is dead or came back as it is, because the customer was told another way. It stays in the history.
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
        letters.insert(letter);
        if (letter.state() == LetterState.PENDING) {
            events.publishEvent(new LetterWaits());
        }
    }

    /** Takes letters that are due, for as long as the lease lasts; other nodes pass them over. */
    @Transactional
    List<Letter> claim(int limit, Duration lease) {
        var now = clock.instant();
        var due = letters.lockDue(now, limit);
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
        var jitter = ThreadLocalRandom.current().nextDouble();
        var changed = switch (delivery.outcome()) {
            case DELIVERED -> letters.markSent(letter.id(), letter.version(), now);
            case REFUSED -> died(letter, delivery);
            case UNREACHABLE -> failed(letter, letter.attempts() - 1, Backoff.whileServerIsAway(), delivery);
            case FAILED ->
                Backoff.exhausted(letter.attempts())
                        ? died(letter, delivery)
                        : failed(letter, letter.attempts(), Backoff.after(letter.attempts(), jitter), delivery);
        };
        return changed == 1;
    }

    private int died(Letter letter, Delivery delivery) {
        return letters.markFailed(
                letter.id(), letter.version(), LetterState.DEAD, letter.attempts(), clock.instant(), delivery.reason());
    }

    private int failed(Letter letter, int attempts, Duration wait, Delivery delivery) {
        return letters.markFailed(
                letter.id(),
                letter.version(),
                LetterState.PENDING,
                attempts,
                clock.instant().plus(wait),
                delivery.reason());
    }

    private String presentAddress(Letter letter) {
        if (letter.staff() != null) {
            return letter.address();
        }
        var address = cases.factsOf(letter.caseNumber()).email();
        return address == null || address.isBlank() ? letter.address() : address.strip();
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
