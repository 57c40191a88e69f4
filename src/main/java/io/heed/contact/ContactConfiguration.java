package io.heed.contact;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy with the caps that are set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactSettings.class)
class ContactConfiguration {

    @Bean
    ContactPolicy contactPolicy(ContactSettings settings) {
        return new ContactPolicy(settings.caps());
    }
}
