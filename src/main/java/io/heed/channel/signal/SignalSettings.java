package io.heed.channel.signal;

import io.heed.shared.StartRefused;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may say that something is wrong or planned, and how to read it. A sender without a secret may not.
 *
 * @param cloudevents programs that send CloudEvents
 * @param tracking whoever passes on what carriers say
 * @param planned whoever hands in files of planned events
 */
@ConfigurationProperties("heed.signals")
record SignalSettings(
        @DefaultValue Sender cloudevents,
        @DefaultValue Alertmanager alertmanager,
        @DefaultValue Statuspage statuspage,
        @DefaultValue Sender tracking,
        @DefaultValue Sender planned) {

    private static final int SHORTEST_SECRET = 16;

    /** Refuses secrets that can be guessed. */
    SignalSettings {
        check("cloudevents", cloudevents.secret());
        check("alertmanager", alertmanager.secret());
        check("statuspage", statuspage.secret());
        check("tracking", tracking.secret());
        check("planned", planned.secret());
    }

    private static void check(String source, String secret) {
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new StartRefused(
                    "The secret of the signals of " + source + " is too short.",
                    "Set heed.signals." + source + ".secret to at least " + SHORTEST_SECRET + " random characters.");
        }
    }

    /** @param secret what it signs with, or sends as a token or password; empty when nothing is taken from it */
    record Sender(@DefaultValue("") String secret) {}

    /**
     * Prometheus Alertmanager.
     *
     * @param productLabel the label that names the product; an alert without it is not for customers
     * @param regionLabel the label that names the region
     * @param titleAnnotation the annotation that says in a few words what is wrong
     * @param wordsAnnotation the annotation with the words for customers; the same with {@code _pl} has them in Polish
     * @param products our products by what the label calls them, where that is not their key
     * @param regions our regions by what the label calls them, where that is not their key
     */
    record Alertmanager(
            @DefaultValue("") String secret,
            @DefaultValue("product") String productLabel,
            @DefaultValue("region") String regionLabel,
            @DefaultValue("summary") String titleAnnotation,
            @DefaultValue("customer_words") String wordsAnnotation,
            @DefaultValue Map<String, String> products,
            @DefaultValue Map<String, String> regions) {}

    /**
     * Statuspage, which can keep a secret only in the address it calls.
     *
     * @param secretInAddress whether {@code ?token=} will do
     * @param components what the page's components are to us; one that is not here is not for customers
     * @param componentUpdates whether a component that changes by itself, without an incident, is told as well
     */
    record Statuspage(
            @DefaultValue("") String secret,
            @DefaultValue("false") boolean secretInAddress,
            @DefaultValue List<Component> components,
            @DefaultValue("false") boolean componentUpdates) {}

    /**
     * A component of the page.
     *
     * @param name as on the page
     * @param region null for everywhere
     */
    record Component(String name, String product, String region) {}
}
