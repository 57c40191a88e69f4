package io.heed.notification;

import io.heed.customer.ContactPreferences;
import io.heed.customer.Customer;
import io.heed.customer.Customers;
import io.heed.outreach.CareCallEvent;
import io.heed.shared.HeedProperties;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the customer that we called, in a short letter that asks for nothing; one row, in the transaction of the event. */
@Component
class CareCallLetters {

    private static final LetterKind KIND = LetterKind.CARE_CALL_MISSED;

    private final Customers customers;
    private final ContactPreferences preferences;
    private final LetterWriter writer;
    private final LetterRoutes routes;
    private final HeedProperties heed;
    private final Outbox outbox;

    CareCallLetters(
            Customers customers,
            ContactPreferences preferences,
            LetterWriter writer,
            LetterRoutes routes,
            HeedProperties heed,
            Outbox outbox) {
        this.customers = customers;
        this.preferences = preferences;
        this.writer = writer;
        this.routes = routes;
        this.heed = heed;
        this.outbox = outbox;
    }

    @EventListener
    void on(CareCallEvent.GivenUp event) {
        var customer = customers.get(event.customerId());
        var route = routes.first(
                KIND, preferences.of(event.customerId(), event.about()).reach());
        outbox.write(writer.letter(
                page(customer, event),
                new LetterWriter.Occasion("CareCallGivenUp:" + event.call(), event.call(), event.at()),
                new LetterWriter.Envelope(customer.id(), null, route, heed.baseUrl() + "/")));
    }

    private LetterPage page(Customer customer, CareCallEvent.GivenUp event) {
        var page = writer.page(KIND, customer.locale(), customer.timeZone());
        LetterWriter.greet(page, customer.name());
        return page.say("tried")
                .say("reason-" + event.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .say("how")
                .link("link")
                .say("common.sign-team");
    }
}
