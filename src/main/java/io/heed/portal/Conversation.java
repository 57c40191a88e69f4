package io.heed.portal;

import io.heed.complaint.CaseForCustomer;
import io.heed.complaint.Message;
import io.heed.notification.Letter;
import io.heed.notification.LetterState;
import io.heed.notification.Medium;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the customer wrote and what we wrote, in the order of time. */
final class Conversation {

    private static final Set<LetterState> LOST = Set.of(LetterState.RETURNED, LetterState.DEAD, LetterState.CANCELLED);

    private Conversation() {}

    /** One turn: the customer's message or our letter; the other is null. */
    record Turn(Instant at, Message message, SentLetter letter) {}

    /** A letter as its reader knows it: one, however many ways it took. */
    record SentLetter(Letter letter, List<Way> ways) {}

    /** A way that a letter took. */
    record Way(Medium medium, boolean arrives) {}

    static List<Turn> of(CaseForCustomer shown, List<SentLetter> letters) {
        return Stream.concat(
                        shown.messages().stream()
                                .filter(message -> message.kind() != Message.Kind.NOTE)
                                .map(message -> new Turn(message.writtenAt(), message, null)),
                        letters.stream().map(sent -> new Turn(sent.letter().createdAt(), null, sent)))
                .sorted(Comparator.comparing(Turn::at))
                .toList();
    }

    /** The letters, those that went on another way together with the first try. */
    static List<SentLetter> letters(List<Letter> rows) {
        Map<Long, SentLetter> byRow = new HashMap<>();
        var letters = new ArrayList<SentLetter>();
        for (var row :
                rows.stream().sorted(Comparator.comparingLong(Letter::id)).toList()) {
            var sent = row.insteadOf() == null ? null : byRow.get(row.insteadOf());
            if (sent == null) {
                sent = new SentLetter(row, new ArrayList<>());
                letters.add(sent);
            }
            sent.ways().add(new Way(row.channel(), !LOST.contains(row.state())));
            byRow.put(row.id(), sent);
        }
        return letters;
    }
}
