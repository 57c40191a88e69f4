package io.heed.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway for text messages.
 *
 * @param url where messages are posted to; without it, none are sent
 * @param token what the gateway knows us by, sent as {@code Authorization: Bearer}
 */
@ConfigurationProperties("heed.sms")
record SmsSettings(URI url, @DefaultValue("") String token) {

    boolean enabled() {
        return url != null && !url.toString().isBlank();
    }
}
