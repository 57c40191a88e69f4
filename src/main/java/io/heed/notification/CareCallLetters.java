package io.heed.notification;

import io.heed.customer.ContactPreferences;
import io.heed.customer.Customer;
import io.heed.customer.Customers;
import io.heed.outreach.CareCallEvent;
import io.heed.shared.HeedProperties;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the customer that we called, in a short letter that asks for nothing; one row, in the transaction of the event. */
@Component
class CareCallLetters {

    private static final LetterKind KIND = LetterKind.CARE_CALL_MISSED;

    private final Customers customers;
    private final ContactPreferences preferences;
    private final MessageSource messages;
    private final LetterPrinter printer;
    private final LetterRoutes routes;
    private final MailSettings settings;
    private final HeedProperties heed;
    private final Outbox outbox;

    CareCallLetters(
            Customers customers,
            ContactPreferences preferences,
            MessageSource messages,
            LetterPrinter printer,
            LetterRoutes routes,
            MailSettings settings,
            HeedProperties heed,
            Outbox outbox) {
        this.customers = customers;
        this.preferences = preferences;
        this.messages = messages;
        this.printer = printer;
        this.routes = routes;
        this.settings = settings;
        this.heed = heed;
        this.outbox = outbox;
    }

    @EventListener
    void on(CareCallEvent.GivenUp event) {
        var customer = customers.get(event.customerId());
        var page = page(customer, event);
        var language = page.wording().language();
        var subject = page.text("subject");
        var route = routes.first(
                KIND, preferences.of(event.customerId(), event.about()).reach());
        outbox.write(new NewLetter(
                "CareCallGivenUp:" + event.call(),
                event.call(),
                customer.id(),
                null,
                route.medium(),
                route.address(),
                KIND,
                language.toLanguageTag(),
                subject,
                printer.text(subject, language, page.blocks()).strip() + "\n",
                printer.html(subject, language, page.blocks()),
                heed.baseUrl() + "/",
                "<" + UUID.randomUUID() + "@" + settings.domain() + ">",
                route.state(),
                event.at(),
                null));
    }

    private LetterPage page(Customer customer, CareCallEvent.GivenUp event) {
        var page = new LetterPage(KIND, new Wording(customer.locale(), customer.timeZone()), messages);
        if (customer.name() == null || customer.name().isBlank()) {
            page.say("common.greeting-unnamed");
        } else {
            page.say("common.greeting", customer.name().strip());
        }
        return page.say("tried")
                .say("reason-" + event.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .say("how")
                .link("link")
                .say("common.sign-team");
    }
}
