package io.heed.notification;

import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.Representatives;
import io.heed.customer.ContactPreferences;
import io.heed.customer.ContactWay;
import io.heed.customer.Reach;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Which way a letter takes: first the one that the customer prefers, then e-mail, text message and portal, each only if it
 * may work. A letter that did not arrive takes the next of them, as a row of its own.
 */
@Component
class LetterRoutes {

    private final LetterMapper letters;
    private final LetterReaders readers;
    private final ContactPreferences preferences;
    private final Representatives representatives;
    private final LetterWays ways;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterRoutes(
            LetterMapper letters,
            LetterReaders readers,
            ContactPreferences preferences,
            Representatives representatives,
            LetterWays ways,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.readers = readers;
        this.preferences = preferences;
        this.representatives = representatives;
        this.ways = ways;
        this.events = events;
        this.clock = clock;
    }

    /** The first way to a customer. The last word on a case is brought to whoever can be reached, whatever is preferred. */
    Route first(LetterKind kind, Reach reach) {
        return next(kind, reach, Set.of()).orElseThrow();
    }

    /** The first way that brings it to the customer by itself; empty when there is none. */
    Optional<Route> toHand(Reach reach) {
        return next(LetterKind.CONTACT, reach, EnumSet.of(Medium.PORTAL));
    }

    /** Where a letter that is tried again goes by now, on the same way: a mistyped address is what fails most often. */
    String presentAddress(Letter letter) {
        if (hasOneWay(letter)) {
            return letter.address();
        }
        var present = address(readers.of(letter).reach(), letter.channel());
        return present == null ? letter.address() : present;
    }

    /** Mails to staff, public replies, thanks and questions whether a consent is meant have no other way. */
    private static boolean hasOneWay(Letter letter) {
        var kind = letter.kind();
        return letter.staff() != null
                || letter.channel() == Medium.SOCIAL
                || kind == LetterKind.CONSENT
                || !kind.isAboutACase() && !kind.isOneOfMany();
    }

    /**
     * The same letter on the next way that has not been tried, if there is one. One of many is not laid where nobody would
     * look for it.
     */
    Optional<NewLetter> onward(Letter letter) {
        if (hasOneWay(letter)) {
            return Optional.empty();
        }
        var tried = EnumSet.of(letter.channel());
        if (letter.kind().isOneOfMany()) {
            tried.add(Medium.PORTAL);
        }
        for (var before = earlier(letter); before != null; before = earlier(before)) {
            tried.add(before.channel());
        }
        return next(letter.kind(), readers.of(letter).reach(), tried).map(route -> on(route, letter));
    }

    /**
     * The address of this letter does not work: no other letter goes there until somebody says that it does. That is noted
     * for whose address it is, the customer's or that of who acts for the customer.
     */
    void addressFailed(Letter letter) {
        if (letter.staff() != null || letter.customerId() == null) {
            return;
        }
        if (letter.channel() == Medium.EMAIL) {
            preferences.emailBounced(letter.customerId(), letter.address());
            representatives.unreachable(letter.caseNumber(), ContactWay.EMAIL, letter.address());
        } else if (letter.channel() == Medium.SMS) {
            preferences.phoneRefused(letter.customerId(), letter.address());
            representatives.unreachable(letter.caseNumber(), ContactWay.SMS, letter.address());
        }
    }

    /** Tells the rest of Heed that a letter about a case took another way. */
    void told(Letter letter, NewLetter onward) {
        if (letter.kind().isOneOfMany()) {
            return;
        }
        events.publishEvent(new ComplaintEvent.LetterTurned(
                letter.caseNumber(),
                clock.instant(),
                letter.kind().name(),
                letter.channel().name(),
                onward.channel().name()));
    }

    private Letter earlier(Letter letter) {
        return letter.insteadOf() == null ? null : letters.find(letter.insteadOf());
    }

    private Optional<Route> next(LetterKind kind, Reach reach, Set<Medium> tried) {
        return ways.to(reach).stream()
                .map(Medium::of)
                .filter(medium -> !tried.contains(medium))
                .sorted(Comparator.comparing(medium -> kind.isLastWord() && medium == Medium.PORTAL))
                .map(medium -> new Route(medium, address(reach, medium)))
                .findFirst();
    }

    private static String address(Reach reach, Medium medium) {
        return switch (medium) {
            case EMAIL ->
                reach.email() == null || reach.email().isBlank()
                        ? null
                        : reach.email().strip();
            case SMS -> reach.number().orElse(null);
            case PORTAL, SOCIAL -> null;
        };
    }

    private NewLetter on(Route route, Letter letter) {
        return new NewLetter(
                "instead:" + letter.id() + ":" + route.medium(),
                letter.caseNumber(),
                letter.customerId(),
                null,
                route,
                letter.kind(),
                letter.language(),
                letter.subject(),
                letter.textBody(),
                letter.htmlBody(),
                letter.link(),
                letter.anotherMessageId(),
                clock.instant(),
                letter.id(),
                letter.unsubscribe(),
                letter.urgent());
    }

    /** A medium and where it leads. */
    record Route(Medium medium, String address) {

        LetterState state() {
            return medium == Medium.PORTAL ? LetterState.PORTAL_ONLY : LetterState.PENDING;
        }
    }
}
