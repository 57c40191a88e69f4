package io.heed.shared.csv;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/** A start that takes in one file and ends. */
public final class FileCommand {

    /** So that the command may run beside a Heed on the same database: that one does the work. */
    private static final Map<String, Object> ONLY_THIS =
            Map.of("server.port", "0", "heed.scheduling", "false", "camunda.bpm.job-execution.enabled", "false");

    private FileCommand() {}

    /**
     * Prepares a start that is for a file only; any other start is left as it is.
     *
     * @param options the arguments that name a file, such as {@code import}
     */
    public static SpringApplication prepare(SpringApplication start, List<String> options, String... arguments) {
        var isForAFile = Stream.of(arguments)
                .anyMatch(each -> options.stream().anyMatch(option -> each.startsWith("--" + option + "=")));
        if (isForAFile) {
            start.addInitializers(context -> context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("file command", ONLY_THIS)));
        }
        return start;
    }
}
