package io.heed.notification;

import io.heed.notification.Delivery.Outcome;
import io.heed.shared.http.AddressRefused;
import io.heed.shared.http.OutgoingAnswer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** What the answer of a gateway or webhook means for a letter. The documented contract is docs/channels.md. */
final class GatewayAnswer {

    private static final Duration WHILE_AWAY = Duration.ofMinutes(1);

    private GatewayAnswer() {}

    /**
     * Taken; refused for good (4xx); to be tried again (408, 5xx); or nothing gets through now: too much at once (429), out
     * of order (503), or our key is not accepted (401, 403), which is no fault of the recipient.
     */
    static Delivery of(OutgoingAnswer answer, Instant now) {
        if (answer.isSuccess()) {
            return Delivery.DELIVERED;
        }
        var wait = answer.retryAfter(now).orElse(null);
        var reason = "HTTP " + answer.status();
        return switch (answer.status()) {
            case 401, 403, 429, 503 -> new Delivery(Outcome.UNREACHABLE, reason, wait == null ? WHILE_AWAY : wait);
            case 408 -> new Delivery(Outcome.FAILED, reason, wait);
            default ->
                answer.status() >= 400 && answer.status() < 500
                        ? new Delivery(Outcome.REFUSED, reason + said(answer))
                        : new Delivery(Outcome.FAILED, reason, wait);
        };
    }

    /** No answer at all. */
    static Delivery none(IOException e) {
        var reason = e instanceof AddressRefused ? e.getMessage() : e.getClass().getSimpleName();
        return new Delivery(Outcome.UNREACHABLE, reason, WHILE_AWAY);
    }

    private static String said(OutgoingAnswer answer) {
        return answer.body().isBlank() ? "" : ": " + answer.body().strip();
    }
}
