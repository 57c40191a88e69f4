package io.heed;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Heed: the web pages, the API and the embedded process engine, in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Heed {

    /** Runs until stopped; arguments are Spring Boot's. */
    public static void main(String[] args) {
        SpringApplication.run(Heed.class, args);
    }
}
