package io.heed.notification;

import io.heed.customer.ConsentAsked;
import io.heed.customer.Customers;
import java.util.UUID;
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
    private final LetterPrinter printer;
    private final Outbox outbox;
    private final MessageSource messages;
    private final MailSettings settings;

    ConsentLetters(
            Customers customers, LetterPrinter printer, Outbox outbox, MessageSource messages, MailSettings settings) {
        this.customers = customers;
        this.printer = printer;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
    }

    @EventListener
    void on(ConsentAsked event) {
        var customer = customers.get(event.customerId());
        var page = new LetterPage(LetterKind.CONSENT, new Wording(customer.locale(), customer.timeZone()), messages);
        var language = page.wording().language();
        var sentence =
                "contact.consent." + event.purpose() + "." + event.purpose().textVersion();
        page.say("common.greeting-unnamed")
                .say("why")
                .words(messages.getMessage(sentence, null, language))
                .say("how")
                .link(page.text("open"), Letter.LINK)
                .say("else")
                .say("common.sign-team");
        var subject = page.text("subject", event.caseNumber().value());
        outbox.write(new NewLetter(
                "consent:" + event.customerId() + ":" + event.purpose() + ":"
                        + event.at().toEpochMilli(),
                event.caseNumber(),
                event.customerId(),
                null,
                Medium.EMAIL,
                customer.email().strip(),
                LetterKind.CONSENT,
                language.toLanguageTag(),
                subject,
                printer.text(subject, language, page.blocks()).strip() + "\n",
                printer.html(subject, language, page.blocks()),
                event.link(),
                "<" + UUID.randomUUID() + "@" + settings.domain() + ">",
                LetterState.PENDING,
                event.at(),
                null));
    }
}
