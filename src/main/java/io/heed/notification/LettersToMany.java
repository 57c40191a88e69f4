package io.heed.notification;

import io.heed.shared.CaseNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What left for one customer as one of many. Nothing here asks who is asking: pages check that first. */
@Component
public class LettersToMany {

    private final LetterMapper letters;

    LettersToMany(LetterMapper letters) {
        this.letters = letters;
    }

    /** The letters in the order they were written; one that took another way is there once for each way. */
    @Transactional(readOnly = true)
    public List<Sent> to(long customerId) {
        var waves = new HashMap<Long, Integer>();
        var sent = new ArrayList<Sent>();
        for (var row : letters.toManyOf(customerId)) {
            var wave = row.insteadOf() == null
                    ? Integer.valueOf(ContactLetters.waveOf(row.dedupeKey()))
                    : waves.get(row.insteadOf());
            if (wave != null) {
                waves.put(row.id(), wave);
                sent.add(new Sent(
                        row.caseNumber(),
                        wave,
                        row.subject(),
                        row.channel(),
                        row.state(),
                        row.createdAt(),
                        row.sentAt()));
            }
        }
        return sent;
    }

    /**
     * A letter.
     *
     * @param sentAt null before it was sent
     */
    public record Sent(
            CaseNumber programme,
            int wave,
            String subject,
            Medium channel,
            LetterState state,
            Instant createdAt,
            Instant sentAt) {}
}
