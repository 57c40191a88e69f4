package io.heed.shared.csv;

import io.heed.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A start that takes in the file that an argument names, says so in the log, and ends: with 0 when the file was read, 1 when
 * nothing of it could be.
 */
public abstract class FileCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FileCommand.class);

    /** So that the command may run beside a Heed on the same database: that one does the work. */
    private static final Map<String, Object> ONLY_THIS =
            Map.of("server.port", "0", "heed.scheduling", "false", "camunda.bpm.job-execution.enabled", "false");

    private final List<String> options;
    private final Reasons reasons;
    private final ApplicationContext context;

    /**
     * A command that is there and not yet called.
     *
     * @param options the arguments that name its files
     */
    protected FileCommand(List<String> options, Reasons reasons, ApplicationContext context) {
        this.options = options;
        this.reasons = reasons;
        this.context = context;
    }

    /**
     * Prepares a start that is for a command only; any other start is left as it is.
     *
     * @param options the arguments that are commands, such as {@code import}
     */
    public static SpringApplication prepare(SpringApplication start, List<String> options, String... arguments) {
        var isForACommand = Stream.of(arguments)
                .anyMatch(each -> options.stream()
                        .anyMatch(option -> each.equals("--" + option) || each.startsWith("--" + option + "=")));
        if (isForACommand) {
            start.addInitializers(context -> context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("file command", ONLY_THIS)));
        }
        return start;
    }

    /**
     * Takes in what the file of this argument says.
     *
     * @throws Refused when nothing of it can be taken
     */
    protected abstract ImportResult take(
            String option, InputStream content, Charset charset, ApplicationArguments arguments);

    @Override
    public final void run(ApplicationArguments arguments) {
        if (options.stream().anyMatch(arguments::containsOption)) {
            var code = take(arguments);
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    /** Takes in each file that is named; returns what to end with. */
    public final int take(ApplicationArguments arguments) {
        return options.stream()
                .filter(arguments::containsOption)
                .mapToInt(option -> take(arguments, option))
                .max()
                .orElse(0);
    }

    private int take(ApplicationArguments arguments, String option) {
        try (var content = Files.newInputStream(Path.of(value(arguments, option, "")))) {
            take(option, content, Charset.forName(value(arguments, "charset", "UTF-8")), arguments)
                    .rejected()
                    .forEach(each -> LOG.warn("Line {}: {}", each.line(), reasons.of(each.reason(), Locale.ENGLISH)));
            return 0;
        } catch (Refused refused) {
            LOG.error("Nothing was imported. {}", reasons.of(refused, Locale.ENGLISH));
        } catch (IOException unreadable) {
            LOG.error("Nothing was imported: the file cannot be read. {}", unreadable.toString());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            LOG.error("Nothing was imported: there is no character set {}.", unknown.getMessage());
        }
        return 1;
    }

    /** What an argument says, or what holds without it. */
    protected static String value(ApplicationArguments arguments, String name, String otherwise) {
        var values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.get(0);
    }
}
