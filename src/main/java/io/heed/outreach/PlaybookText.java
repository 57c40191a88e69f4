package io.heed.outreach;

import io.heed.shared.Dated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a playbook says at one stage in one language from a day on.
 *
 * @param language {@code en} or {@code pl}
 * @param edition counted from 1; of two that begin on one day the later counts
 * @param validFrom by the clock of the playbook's team
 * @param subject one line
 * @param body paragraphs, parted by blank lines
 * @param writtenBy who agreed to it
 */
public record PlaybookText(
        String playbook,
        Stage stage,
        String language,
        int edition,
        LocalDate validFrom,
        String subject,
        String body,
        String writtenBy,
        Instant writtenAt)
        implements Dated {

    /** What counts on the day in the language, if anything does. */
    public static Optional<PlaybookText> countingOn(LocalDate day, String language, List<PlaybookText> editions) {
        return Dated.countingOn(
                day,
                editions.stream()
                        .filter(each -> each.language().equals(language))
                        .toList());
    }
}
