package io.heed.notification;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where posts can be answered, by the source they came from: {@code heed.webhooks.<source>.reply-url}.
 *
 * @param webhooks the sources by name
 */
@ConfigurationProperties("heed")
record ReplySettings(@DefaultValue Map<String, Source> webhooks) {

    /** The source, when posts of it can be answered. */
    Optional<Source> answerable(String source) {
        return Optional.ofNullable(webhooks.get(source))
                .filter(each ->
                        each.replyUrl() != null && !each.replyUrl().toString().isBlank());
    }

    /**
     * A source of posts.
     *
     * @param secret what both sides sign with
     * @param replyUrl where replies are posted to, or null
     */
    record Source(@DefaultValue("") String secret, URI replyUrl) {}
}
