package io.heed.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.shared.http.OutgoingHttp;
import java.time.Clock;
import java.time.InstantSource;
import java.util.EnumMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Puts the channels beside each other: mail as it is set up, text messages through the gateway that is set up, else not at
 * all, public replies through the webhooks of their sources.
 */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    @Primary
    Channels channels(
            @Qualifier("channel") Channel mails,
            OutgoingHttp http,
            SmsSettings sms,
            SmsText text,
            ReplySettings replies,
            LetterReaders readers,
            ObjectMapper json,
            Clock clock,
            @Qualifier("outsideClock") InstantSource outside) {
        var channels = new EnumMap<Medium, Channel>(Medium.class);
        channels.put(Medium.EMAIL, mails);
        channels.put(Medium.SOCIAL, new SocialChannel(http, replies, json, clock, outside));
        if (sms.enabled()) {
            channels.put(Medium.SMS, new SmsChannel(http, sms, text, readers, json, clock));
        }
        return new Channels(channels);
    }
}
