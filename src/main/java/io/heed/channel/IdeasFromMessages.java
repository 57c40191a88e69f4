package io.heed.channel;

import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.idea.Idea;
import io.heed.idea.IdeaSource;
import io.heed.idea.Ideas;
import io.heed.idea.NewIdea;
import io.heed.notification.ReplyAddress;
import io.heed.promise.BusinessCalendars;
import io.heed.shared.CaseNumber;
import io.heed.shared.EmailAddress;
import io.heed.shared.PlainText;
import org.springframework.stereotype.Component;

/** Puts an idea that came in a message into the idea box, with its sender where there is somebody to answer. */
@Component
class IdeasFromMessages {

    private final Ideas ideas;
    private final Customers customers;
    private final BusinessCalendars calendars;
    private final ReplyAddress ours;
    private final MessageSorting sorting;

    IdeasFromMessages(
            Ideas ideas, Customers customers, BusinessCalendars calendars, ReplyAddress ours, MessageSorting sorting) {
        this.ideas = ideas;
        this.customers = customers;
        this.calendars = calendars;
        this.ours = ours;
        this.sorting = sorting;
    }

    /** The idea of the message, which is kept once. */
    Idea keep(CaseNumber message, StoredMessage kept) {
        var locale = kept.asArrival().sender().locale();
        var words = PlainText.beginning(kept.words(), Ideas.LONGEST_TEXT);
        return ideas.get(ideas.receive(new NewIdea(
                IdeaSource.MESSAGE,
                kept.receivedAt(),
                words,
                locale,
                kept.product(),
                sender(kept),
                message,
                kept.source() == Source.SOCIAL ? kept.externalId() : null,
                null)));
    }

    /** The address to write to; null for machines, for ourselves and for who gave none. */
    String addressOf(StoredMessage kept) {
        var address = kept.senderAddress();
        var somebodys = address != null
                && EmailAddress.isShaped(address)
                && EmailAddress.isRead(address)
                && !ours.isOurs(address);
        return somebodys ? address : null;
    }

    private Long sender(StoredMessage kept) {
        var address = addressOf(kept);
        if (address == null && kept.phone() == null) {
            return null;
        }
        var contact = new Contact(
                kept.senderName(),
                address,
                kept.phone(),
                kept.asArrival().sender().locale(),
                calendars.ofTeam(sorting.team()).zoneAt(kept.receivedAt()));
        return customers.recognise(contact, kept.receivedAt());
    }
}
