package io.heed.portal;

import io.heed.complaint.CaseForCustomer;
import io.heed.complaint.Message;
import io.heed.notification.Letter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the customer wrote and what we wrote, in the order of time. */
final class Conversation {

    private Conversation() {}

    /** One turn: the customer's message or our letter; the other is null. */
    record Turn(Instant at, Message message, Letter letter) {}

    static List<Turn> of(CaseForCustomer shown, List<Letter> letters) {
        return Stream.concat(
                        shown.messages().stream()
                                .filter(message -> message.kind() != Message.Kind.NOTE)
                                .map(message -> new Turn(message.writtenAt(), message, null)),
                        letters.stream().map(letter -> new Turn(letter.createdAt(), null, letter)))
                .sorted(Comparator.comparing(Turn::at))
                .toList();
    }
}
