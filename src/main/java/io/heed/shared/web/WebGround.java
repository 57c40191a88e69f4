package io.heed.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the filters, checks and limits of this package in their places. */
@Configuration
@EnableConfigurationProperties({OpenEndpointLimits.class, UploadLimits.class})
class WebGround implements WebMvcConfigurer {

    /** Just after Spring Security's filter, so that the security headers are on the refusal too. */
    private static final int AFTER_SECURITY = -90;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PlainParameters());
    }

    @Bean
    FilterRegistrationBean<FailureFilter> failureFilter(ProblemAnswer answer) {
        var registration = new FilterRegistrationBean<>(new FailureFilter(answer));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OpenEndpointFilter> openEndpointFilter(OpenEndpointLimits limits, ProblemAnswer answer) {
        var registration = new FilterRegistrationBean<>(new OpenEndpointFilter(limits, answer));
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    MultipartConfigElement multipartConfigElement(UploadLimits limits) {
        var factory = new MultipartConfigFactory();
        factory.setMaxFileSize(limits.maxSize());
        factory.setMaxRequestSize(limits.maxRequest());
        factory.setFileSizeThreshold(DataSize.ofKilobytes(256));
        return factory.createMultipartConfig();
    }

    /** Lets Tomcat read on after a refusal: a connection that is cut instead never shows the sender the 413. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowRefusedUploads(UploadLimits limits) {
        var swallowed = Math.toIntExact(limits.maxRequest().toBytes() * 4);
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Integer.toString(swallowed)));
    }
}
