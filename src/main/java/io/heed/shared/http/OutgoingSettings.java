package io.heed.shared.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What outgoing calls may reach.
 *
 * @param http whether plain HTTP is spoken; else an address must begin with {@code https:}
 * @param allow servers of our own network that may be called although their addresses are private, as
 *     {@code sms.internal:8443}; without a port it is 443
 * @param connectWithin how long a connection may take
 * @param answerWithin how long the whole call may take after that
 */
@ConfigurationProperties("heed.outgoing")
public record OutgoingSettings(
        @DefaultValue("false") boolean http,
        @DefaultValue List<String> allow,
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("15s") Duration answerWithin) {

    boolean allows(String host, int port) {
        var wanted = host.toLowerCase(Locale.ROOT) + ":" + port;
        return allow.stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .map(each -> each.matches(".*:\\d+") ? each : each + ":443")
                .anyMatch(wanted::equals);
    }
}
