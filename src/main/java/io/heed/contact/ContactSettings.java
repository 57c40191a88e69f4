package io.heed.contact;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages to many are paced.
 *
 * @param caps how often a customer hears from us; one of MARKETING in 7 days, one of RESEARCH in 30, three of SERVICE in one
 *     and five of all in 7 when nothing is set
 * @param every how often it is looked whether something is due
 */
@ConfigurationProperties("heed.contact")
record ContactSettings(
        List<FrequencyCap> caps, @DefaultValue("1s") Duration every) {

    ContactSettings {
        caps = caps == null ? FrequencyCap.USUAL : List.copyOf(caps);
    }

    /** The longest stretch that a cap looks back. */
    Duration longestCap() {
        return caps.stream().map(FrequencyCap::within).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
