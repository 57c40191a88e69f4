package io.heed.notification;

import io.heed.shared.StartRefused;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Chooses how letters leave: by the mail server that is set up, else into the letter box. In production that has to be
 * allowed: letters that nobody sends are promises that nobody heard.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationConfiguration.class);

    @Bean
    Channel channel(
            ObjectProvider<JavaMailSenderImpl> mail,
            LetterBox box,
            MailSettings settings,
            ReplyAddress replies,
            Environment environment) {
        var sender = mail.getIfAvailable();
        if (sender != null && sender.getHost() != null && !sender.getHost().isBlank()) {
            return new EmailChannel(sender, settings, replies);
        }
        if (environment.acceptsProfiles(Profiles.of("prod")) && !settings.letterBox()) {
            throw new StartRefused(
                    "The profile prod needs a mail server for its letters, and none is configured.",
                    "Set SPRING_MAIL_HOST and what belongs to it, or HEED_MAIL_LETTER_BOX=true to lay letters into "
                            + box.folder() + " instead of sending them.");
        }
        LOG.info("No mail server is set up (spring.mail.host): letters are laid into {}", box.folder());
        return letter -> intoBox(box, letter, settings, replies);
    }

    private static Delivery intoBox(LetterBox box, Letter letter, MailSettings settings, ReplyAddress replies) {
        try {
            box.put(letter.id(), LetterMessage.of(letter, settings, replies));
            return Delivery.DELIVERED;
        } catch (LetterMessage.RecipientRefused e) {
            return new Delivery(Delivery.Outcome.REFUSED, e.getMessage());
        } catch (IOException | MessagingException e) {
            return new Delivery(Delivery.Outcome.FAILED, e.getClass().getSimpleName());
        }
    }
}
