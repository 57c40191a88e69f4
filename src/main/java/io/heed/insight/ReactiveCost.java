package io.heed.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What it costs to wait until customers complain: contacts times what one costs, and what was given to put it right.
 *
 * @param costPerContact as it is set
 * @param currency the currency of all amounts but those of {@code elsewhere}
 * @param elsewhere gestures in other currencies, which are not added up
 */
public record ReactiveCost(List<Month> months, BigDecimal costPerContact, String currency, List<OtherMoney> elsewhere) {

    /**
     * Complaints received in a month, and what they led to until now.
     *
     * @param first its first day
     * @param contacts complaints
     * @param reopenings how often they were opened again, each a further contact
     * @param gestures what was granted on them, less what was taken back
     */
    public record Month(LocalDate first, int contacts, int reopenings, BigDecimal handling, BigDecimal gestures) {

        /** All of it. */
        public BigDecimal total() {
            return handling.add(gestures);
        }
    }

    /** An amount in another currency. */
    public record OtherMoney(BigDecimal amount, String currency) {}

    /** The months together; their first day is that of the first one. */
    public Month sum() {
        return months.stream()
                .reduce((one, other) -> new Month(
                        one.first,
                        one.contacts + other.contacts,
                        one.reopenings + other.reopenings,
                        one.handling.add(other.handling),
                        one.gestures.add(other.gestures)))
                .orElseThrow();
    }
}
