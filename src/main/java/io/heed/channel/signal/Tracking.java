package io.heed.channel.signal;

import io.heed.channel.Payload;
import io.heed.customer.CustomerOrder;
import io.heed.customer.Holdings;
import io.heed.outreach.Episodes;
import io.heed.outreach.Episodes.Report;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What carriers say of parcels, in a format of ours. A parcel that will come later than the customer was told is a delay of
 * that order; one that will not, or is there, is the end of it. Parcels that we do not know are noted.
 */
@Component
class Tracking {

    private static final String SOURCE = "tracking";
    private static final Pattern CARRIER = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[!-~]{1,64}");
    private static final int LONGEST_ID = 120;
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private final Episodes episodes;
    private final Holdings holdings;
    private final MessageSource messages;
    private final Clock clock;

    Tracking(Episodes episodes, Holdings holdings, MessageSource messages, Clock clock) {
        this.episodes = episodes;
        this.holdings = holdings;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a carrier says of a parcel. */
    enum Status {
        IN_TRANSIT,
        OUT_FOR_DELIVERY,
        DELAYED,
        LOST,
        DELIVERED;

        private boolean isLate() {
            return this == DELAYED || this == LOST;
        }
    }

    /** @param estimated the day it is to come, or null */
    record Update(String id, String carrier, String number, Status status, LocalDate estimated, Instant at) {

        private boolean isLate(LocalDate promised) {
            if (status == Status.DELIVERED) {
                return false;
            }
            return status == Status.LOST
                    || (estimated == null || promised == null ? status.isLate() : estimated.isAfter(promised));
        }

        private String key() {
            return carrier + " " + number;
        }
    }

    /** @throws io.heed.shared.Refused naming what is missing or wrong */
    Update read(Payload body) {
        var id = body.required("id", LONGEST_ID);
        body.required("carrier", LONGEST_ID);
        body.required("trackingNumber", LONGEST_ID);
        var status = body.choice("status", Status.class);
        if (status == null) {
            throw body.missing("status");
        }
        var at = body.instant("at");
        return new Update(
                id,
                SignalFields.shaped(body, "carrier", CARRIER),
                SignalFields.shaped(body, "trackingNumber", NUMBER),
                status,
                body.day("estimatedDelivery"),
                at == null ? clock.instant() : at);
    }

    Heard take(Update update) {
        return holdings.tracked(update.carrier(), update.number())
                .map(order -> take(update, order))
                .orElseGet(() -> new Heard(update.id(), "noted", null));
    }

    private Heard take(Update update, CustomerOrder order) {
        var report = new Report(SOURCE, update.key(), update.isLate(order.promisedOn()), update.at());
        return Heard.of(
                update.id(), episodes.follow(report, (subject, phase) -> signal(subject, phase, update, order)));
    }

    private Signal signal(String subject, SignalPhase phase, Update update, CustomerOrder order) {
        return new Signal(
                SOURCE,
                update.key() + " " + update.id(),
                subject,
                SignalKind.DELIVERY_DELAY,
                phase,
                title(order, Locale.ENGLISH),
                title(order, POLISH),
                null,
                null,
                order.product(),
                order.region(),
                order.reference(),
                null,
                null,
                update.estimated(),
                update.at());
    }

    private String title(CustomerOrder order, Locale locale) {
        return messages.getMessage("signal.title.delivery-delay", new Object[] {order.reference()}, locale);
    }
}
