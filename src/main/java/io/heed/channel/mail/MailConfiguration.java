package io.heed.channel.mail;

import io.heed.channel.Mailboxes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads a mailbox when one is set up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
@ConditionalOnProperty("heed.mail.inbox.host")
class MailConfiguration {

    @Bean
    MailPoller mailPoller(
            InboxSettings settings,
            MailIntake intake,
            Mailboxes mailboxes,
            @Value("${heed.polling:${heed.scheduling:true}}") boolean scheduled) {
        return new MailPoller(settings, intake, mailboxes, scheduled);
    }
}
