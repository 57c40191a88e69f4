package io.heed.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How often a customer hears from us.
 *
 * @param classes the classes that count together
 * @param most how many of them at most, from 1
 * @param within in any stretch of this length
 */
record FrequencyCap(Set<MessageClass> classes, int most, Duration within) {

    /** What holds when nothing else is set. */
    static final List<FrequencyCap> USUAL = List.of(
            new FrequencyCap(Set.of(MessageClass.MARKETING), 1, Duration.ofDays(7)),
            new FrequencyCap(Set.of(MessageClass.RESEARCH), 1, Duration.ofDays(30)),
            new FrequencyCap(Set.of(MessageClass.SERVICE), 3, Duration.ofDays(1)),
            new FrequencyCap(
                    Set.of(MessageClass.MARKETING, MessageClass.RESEARCH, MessageClass.SERVICE),
                    5,
                    Duration.ofDays(7)));

    FrequencyCap {
        if (most < 1
                || within.isNegative()
                || within.isZero()
                || !classes.stream().allMatch(MessageClass::isCapped)) {
            throw new IllegalArgumentException("A cap is at least 1, in some time, of classes that may be capped");
        }
    }

    /** When one more of the class may go, if the cap is reached now. */
    Optional<Instant> freeAfter(MessageClass messageClass, List<ContactFacts.Earlier> earlier, Instant now) {
        if (!classes.contains(messageClass)) {
            return Optional.empty();
        }
        return earlier.stream()
                .filter(message -> classes.contains(message.messageClass()))
                .map(message -> message.at().plus(within))
                .sorted(Comparator.reverseOrder())
                .skip(most - 1L)
                .findFirst()
                .filter(free -> free.isAfter(now));
    }
}
