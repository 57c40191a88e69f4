package io.heed.shared.mariadb;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Migrations connect by themselves: an index on a large table takes longer than any statement of a page may. In production
 * they may have an account of their own, so that the one that Heed works with cannot change the record.
 */
@Configuration(proxyBeanMethods = false)
class MigrationDatabase {

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(
            JdbcConnectionDetails details,
            @Value("${spring.flyway.user:}") String user,
            @Value("${spring.flyway.password:}") String password) {
        var own = !user.isBlank();
        return DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .driverClassName(details.getDriverClassName())
                .url(details.getJdbcUrl())
                .username(own ? user : details.getUsername())
                .password(own ? password : details.getPassword())
                .build();
    }
}
