package io.heed.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.shared.HeedProperties;
import io.heed.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NotificationConfigurationTest {

    private final ApplicationContextRunner heed = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(Settings.class, LetterBox.class, NotificationConfiguration.class)
            .withBean(ReplyAddress.class, () -> new ReplyAddress("", null));

    private final ApplicationContextRunner production = heed.withPropertyValues("spring.profiles.active=prod");

    @Test
    void productionWithoutAMailServerRefusesInOneSentence() {
        production.run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused ->
                                assertThat(refused.action()).contains("SPRING_MAIL_HOST", "HEED_MAIL_LETTER_BOX=true"))
                .hasMessage("The profile prod needs a mail server for its letters, and none is configured."));
    }

    @Test
    void productionLaysLettersIntoTheBoxWhenThatIsAllowed() {
        production
                .withPropertyValues("heed.mail.letter-box=true")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBean(Channel.class)
                        .isNotInstanceOf(EmailChannel.class));
    }

    @Test
    void productionWithAMailServerSendsLetters() {
        production
                .withPropertyValues("spring.mail.host=smtp.example.com")
                .run(context -> assertThat(context).getBean(Channel.class).isInstanceOf(EmailChannel.class));
    }

    @Test
    void elsewhereTheBoxIsEnough() {
        heed.run(context -> assertThat(context).hasSingleBean(Channel.class));
    }

    @EnableConfigurationProperties(HeedProperties.class)
    static class Settings {}
}
