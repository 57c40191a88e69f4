package io.heed;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords as everywhere, but in the fewest rounds there are: tests log in by the hundred, and each pays for it. */
class QuickPasswords implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int FEWEST_ROUNDS = 4;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PasswordEncoder
                        ? new DelegatingPasswordEncoder(
                                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(FEWEST_ROUNDS)))
                        : bean;
            }
        });
    }
}
