package io.heed.notification;

import io.heed.shared.Dated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What letters say: the edition that counts today, and what was shipped where that says nothing. The editions are read in
 * one statement and kept for a minute, by the clock of the machine; they count from a later day than they are agreed, so
 * that all nodes have read one before it counts.
 */
@Component
class LetterTexts {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final MessageSource messages;
    private final Supplier<List<LetterEdition>> editions;
    private final ZoneId zone;
    private final Clock clock;
    private volatile Snapshot snapshot;

    @Autowired
    LetterTexts(MessageSource messages, LetterTextMapper mapper, MailSettings settings, Clock clock) {
        this(messages, () -> LetterEdition.of(mapper.all()), settings.zone(), clock);
    }

    private LetterTexts(MessageSource messages, Supplier<List<LetterEdition>> editions, ZoneId zone, Clock clock) {
        this.messages = messages;
        this.editions = editions;
        this.zone = zone;
        this.clock = clock;
    }

    /** Letters as they were shipped, and nothing else. */
    static LetterTexts shipped(MessageSource messages) {
        return new LetterTexts(messages, List::of, ZoneId.of("UTC"), Clock.fixed(Instant.EPOCH, ZoneId.of("UTC")));
    }

    /**
     * The text of a sentence today, when there is one.
     *
     * @param key letter and name, such as {@code acknowledgement.sorry}
     */
    Optional<String> find(String key, Object[] arguments, Locale language) {
        return edited(key, arguments, language)
                .or(() -> Optional.ofNullable(messages.getMessage("notification." + key, arguments, null, language)));
    }

    /** The same of one that has to be there. */
    String text(String key, Object[] arguments, Locale language) {
        return edited(key, arguments, language)
                .orElseGet(() -> messages.getMessage("notification." + key, arguments, language));
    }

    /** The edition by which a letter was written at the instant; 0 for what was shipped. */
    int editionAt(String letter, String language, Instant writtenAt) {
        return counting(letter, language, LocalDate.ofInstant(writtenAt, zone))
                .map(LetterEdition::edition)
                .orElse(0);
    }

    /** Where the days of letters begin. */
    ZoneId zone() {
        return zone;
    }

    /** What was read is read anew when it is next asked for. */
    void forget() {
        snapshot = null;
    }

    private Optional<String> edited(String key, Object[] arguments, Locale language) {
        var parts = key.split("\\.", 2);
        return counting(parts[0], language.getLanguage(), LocalDate.ofInstant(clock.instant(), zone))
                .map(edition -> edition.texts().get(parts[1]))
                .map(text ->
                        Placeholders.of(key, shippedPattern(parts, language)).filled(text, arguments, language));
    }

    private static String shippedPattern(String[] parts, Locale language) {
        return ShippedTexts.in(language.getLanguage()).of(parts[0]).getOrDefault(parts[1], "");
    }

    private Optional<LetterEdition> counting(String letter, String language, LocalDate day) {
        var of = known().editions().get(letter + " " + language);
        return of == null ? Optional.empty() : Dated.countingOn(day, of);
    }

    private Snapshot known() {
        var known = snapshot;
        if (known == null || System.nanoTime() - known.readAt() > KEPT_NANOS) {
            known = new Snapshot(
                    System.nanoTime(),
                    editions.get().stream()
                            .collect(Collectors.groupingBy(each -> each.letter() + " " + each.language())));
            snapshot = known;
        }
        return known;
    }

    private record Snapshot(long readAt, Map<String, List<LetterEdition>> editions) {}
}
