package io.heed.channel.webhook;

import io.heed.shared.StartRefused;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may send posts, by the name at the end of the webhook's address.
 *
 * @param webhooks the sources by name, such as {@code heed.webhooks.shop.secret}
 */
@ConfigurationProperties("heed")
record WebhookSettings(@DefaultValue Map<String, Source> webhooks) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int SHORTEST_SECRET = 16;

    /** Refuses names that no address can end with and secrets that can be guessed. */
    WebhookSettings {
        webhooks = webhooks == null ? Map.of() : Map.copyOf(webhooks);
        webhooks.forEach((name, source) -> {
            if (!NAME.matcher(name).matches()) {
                throw new StartRefused(
                        "The webhook \"" + name + "\" has a name that no address can end with.",
                        "Name it with lower case letters, digits and hyphens, at most 40.");
            }
            if (source.secret().length() < SHORTEST_SECRET) {
                throw new StartRefused(
                        "The secret of the webhook \"" + name + "\" is too short.",
                        "Set heed.webhooks." + name + ".secret to at least " + SHORTEST_SECRET + " random characters.");
            }
        });
    }

    /**
     * One sender.
     *
     * @param secret what it signs with
     * @param format how it writes posts
     * @param account our own account there, by id or name, so that our own posts are not taken for a customer's; or empty
     */
    record Source(
            @DefaultValue("") String secret,
            @DefaultValue("GENERIC") Format format,
            @DefaultValue("") String account) {}

    /** How posts are written. */
    enum Format {
        GENERIC,
        MASTODON,
        X
    }
}
