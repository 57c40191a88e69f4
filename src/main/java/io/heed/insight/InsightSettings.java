package io.heed.insight;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the figures take for granted.
 *
 * @param costPerContact what it costs to deal with one contact, in {@code currency}
 * @param currency the ISO 4217 code of what is added up
 * @param repeatWithinDays how soon the same complaint of the same customer is a repeated one
 * @param followedDays for how long customers are looked at after their complaint
 */
@ConfigurationProperties("heed.insight")
public record InsightSettings(
        @DefaultValue("8.00") BigDecimal costPerContact,
        @DefaultValue("EUR") String currency,
        @DefaultValue("30") int repeatWithinDays,
        @DefaultValue("90") int followedDays) {

    /** Refuses what would make figures wrong without a sign. */
    public InsightSettings {
        if (costPerContact.signum() < 0) {
            throw new IllegalArgumentException("heed.insight.cost-per-contact is below zero: " + costPerContact);
        }
        if (repeatWithinDays < 1 || repeatWithinDays > 366 || followedDays < 1 || followedDays > 366) {
            throw new IllegalArgumentException(
                    "heed.insight.repeat-within-days and followed-days are between 1 and 366 days");
        }
    }
}
