package io.heed;

import io.heed.register.ImportCommand;
import io.heed.shared.csv.FileCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Heed: the web pages, the API and the embedded process engine, in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Heed {

    /** Runs until stopped, or takes in the file that {@code --import} names; other arguments are Spring Boot's. */
    public static void main(String[] args) {
        FileCommand.prepare(new SpringApplication(Heed.class), List.of(ImportCommand.FILE), args)
                .run(args);
    }
}
