package io.heed.notification;

import io.heed.customer.ConsentAsked;
import io.heed.customer.Customers;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks at a customer's own e-mail address whether a consent is meant. Nobody is greeted by name: whoever opened the case may
 * have made it up.
 */
@Component
class ConsentLetters {

    private final Customers customers;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final MessageSource messages;

    ConsentLetters(Customers customers, LetterWriter writer, Outbox outbox, MessageSource messages) {
        this.customers = customers;
        this.writer = writer;
        this.outbox = outbox;
        this.messages = messages;
    }

    @EventListener
    void on(ConsentAsked event) {
        var customer = customers.get(event.customerId());
        var page = writer.page(LetterKind.CONSENT, customer.locale(), customer.timeZone());
        var sentence =
                "contact.consent." + event.purpose() + "." + event.purpose().textVersion();
        page.say("common.greeting-unnamed")
                .say("why")
                .words(messages.getMessage(sentence, null, page.wording().language()))
                .say("how")
                .link("open")
                .say("else")
                .say("common.sign-team");
        var key = "consent:" + event.customerId() + ":" + event.purpose() + ":"
                + event.at().toEpochMilli();
        var route = new LetterRoutes.Route(Medium.EMAIL, customer.email().strip());
        outbox.write(writer.letter(
                page,
                new LetterWriter.Occasion(key, event.caseNumber(), event.at()),
                new LetterWriter.Envelope(event.customerId(), null, route, event.link())));
    }
}
