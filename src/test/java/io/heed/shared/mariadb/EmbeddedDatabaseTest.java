package io.heed.shared.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.shared.HeedProperties;
import io.heed.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedDatabaseTest {

    private final ApplicationContextRunner heed =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, EmbeddedDatabase.class);

    @Test
    void productionWithoutADatabaseRefusesInOneSentence() {
        heed.withPropertyValues("spring.profiles.active=prod")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(StartRefused.class)
                        .hasMessage("The profile prod needs a database, and none is configured."));
    }

    @Test
    void aConfiguredDatabaseStartsNoServer() {
        heed.withPropertyValues("spring.datasource.url=jdbc:mariadb://db/heed")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(MariaDbServer.class)
                        .doesNotHaveBean(JdbcConnectionDetails.class));
    }

    @EnableConfigurationProperties(HeedProperties.class)
    static class Settings {}
}
