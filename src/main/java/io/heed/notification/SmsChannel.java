package io.heed.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.shared.http.OutgoingHttp;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Text messages through a gateway, by the contract in docs/channels.md. Nobody is woken by one that can wait. */
final class SmsChannel implements Channel {

    private final OutgoingHttp http;
    private final SmsSettings settings;
    private final SmsText text;
    private final LetterReaders readers;
    private final ObjectMapper json;
    private final Clock clock;

    SmsChannel(
            OutgoingHttp http,
            SmsSettings settings,
            SmsText text,
            LetterReaders readers,
            ObjectMapper json,
            Clock clock) {
        this.http = http;
        this.settings = settings;
        this.text = text;
        this.readers = readers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Delivery deliver(Letter letter) {
        var now = clock.instant();
        var morning =
                letter.urgent() ? Optional.<Instant>empty() : readers.of(letter).quietUntil(now);
        if (morning.isPresent()) {
            return new Delivery(Delivery.Outcome.HELD, null, Duration.between(now, morning.get()));
        }
        var reference = reference(letter);
        try {
            var answer = http.postJson(
                    settings.url(),
                    Map.of("Authorization", "Bearer " + settings.token(), "Idempotency-Key", reference),
                    json.writeValueAsString(new TextMessage(letter.address(), text.of(letter), reference)));
            return GatewayAnswer.of(answer, now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return GatewayAnswer.none(e);
        }
    }

    /** The same for every attempt at the same letter. */
    static String reference(Letter letter) {
        return letter.messageId().replaceAll("^<|@.*$", "");
    }

    /** What the gateway gets. */
    record TextMessage(String to, String text, String reference) {}
}
