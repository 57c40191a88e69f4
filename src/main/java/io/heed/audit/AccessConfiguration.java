package io.heed.audit;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the watch over what staff are shown in its place. */
@Configuration
class AccessConfiguration implements WebMvcConfigurer {

    /** Within the filter that answers failures, and around Spring Security, whose refusals are watched as well. */
    private static final int INSIDE_FAILURES = Ordered.HIGHEST_PRECEDENCE + 2;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ShownCount());
    }

    @Bean
    static FilterRegistrationBean<AccessFilter> accessFilter(StaffRequests requests) {
        var registration = new FilterRegistrationBean<>(new AccessFilter(requests));
        registration.setOrder(INSIDE_FAILURES);
        return registration;
    }
}
