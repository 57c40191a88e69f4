package io.heed.shared.mariadb;

import io.heed.shared.HeedProperties;
import io.heed.shared.StartRefused;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** With no database configured Heed brings its own; in production it refuses to. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoneConfigured.class)
class EmbeddedDatabase {

    private static final String SCHEMA = "heed";

    @Bean
    MariaDbServer mariaDbServer(HeedProperties properties, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new StartRefused(
                    "The profile prod needs a database, and none is configured.",
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        return MariaDbServer.start(properties.data().resolve("mariadb"));
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(MariaDbServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return MariaDbServer.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url(SCHEMA);
            }
        };
    }

    /** Matches when the operator named no database. */
    static final class NoneConfigured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
