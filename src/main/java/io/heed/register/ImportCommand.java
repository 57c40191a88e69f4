package io.heed.register;

import io.heed.shared.Refused;
import io.heed.shared.csv.Reasons;
import io.heed.staff.Actor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Takes in the file that was named at the start, {@code --import=<file>}, says so in the log, and ends: with 0 when the file
 * was read, 1 when nothing of it could be. Beside it {@code --mode}, {@code --mapping}, {@code --source} and
 * {@code --charset}.
 */
@Component
public class ImportCommand implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

    /** The argument that names the file. */
    public static final String FILE = "import";

    private final ComplaintFiles files;
    private final Reasons reasons;
    private final ApplicationContext context;

    ImportCommand(ComplaintFiles files, Reasons reasons, ApplicationContext context) {
        this.files = files;
        this.reasons = reasons;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(FILE)) {
            var code = take(arguments);
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    int take(ApplicationArguments arguments) {
        try (var content = Files.newInputStream(Path.of(option(arguments, FILE, "")))) {
            var order = new ImportOrder(
                    ImportMode.of(option(arguments, "mode", null)),
                    option(arguments, "mapping", null),
                    option(arguments, "source", null),
                    Charset.forName(option(arguments, "charset", "UTF-8")));
            var result = files.take(content, order, Actor.SYSTEM);
            result.rejected()
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

    private static String option(ApplicationArguments arguments, String name, String otherwise) {
        var values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.get(0);
    }
}
