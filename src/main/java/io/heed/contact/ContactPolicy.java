package io.heed.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether and when a message goes to a customer who did not ask for it. The order matters: what must not go at all is
 * dropped before anything is held, so that nobody is woken up by a message that waited for nothing.
 *
 * <p>Quiet hours hold every message on every way. Only safety and a critical service may pass them, and only when somebody
 * said why. Over a cap, messages about the customer's own contracts wait until it frees; offers and questions are dropped,
 * because by then there will be newer ones.
 */
final class ContactPolicy {

    private final List<FrequencyCap> caps;

    ContactPolicy(List<FrequencyCap> caps) {
        this.caps = List.copyOf(caps);
    }

    ContactDecision decide(ContactFacts facts) {
        return refusal(facts)
                .<ContactDecision>map(ContactDecision.Drop::new)
                .orElseGet(() -> whenFree(facts, freeAt(facts)));
    }

    private static Optional<ContactReason> refusal(ContactFacts facts) {
        if (facts.isExpiredAt(facts.now())) {
            return Optional.of(ContactReason.EXPIRED);
        }
        if (!facts.consented()) {
            return Optional.of(ContactReason.NO_CONSENT);
        }
        if (!facts.reachable()) {
            return Optional.of(ContactReason.UNREACHABLE);
        }
        return facts.prefersPortal() && facts.messageClass().isCapped()
                ? Optional.of(ContactReason.CHOSE_PORTAL)
                : Optional.empty();
    }

    private static ContactDecision whenFree(ContactFacts facts, Instant free) {
        var capped = free.isAfter(facts.now());
        if (capped && facts.messageClass() != MessageClass.SERVICE) {
            return new ContactDecision.Drop(ContactReason.TOO_OFTEN);
        }
        var morning = facts.quiet().endAfter(free, facts.zone());
        if (!capped && morning.isEmpty()) {
            return new ContactDecision.Send(null);
        }
        if (!capped && facts.urgent() && facts.messageClass().passesQuietHours()) {
            return new ContactDecision.Send(ContactReason.URGENT);
        }
        var until = morning.orElse(free);
        return facts.isExpiredAt(until)
                ? new ContactDecision.Drop(ContactReason.EXPIRED)
                : new ContactDecision.HoldUntil(until, capped ? ContactReason.TOO_OFTEN : ContactReason.QUIET_HOURS);
    }

    private Instant freeAt(ContactFacts facts) {
        return caps.stream()
                .map(cap -> cap.freeAfter(facts.messageClass(), facts.earlier(), facts.now()))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(facts.now());
    }
}
