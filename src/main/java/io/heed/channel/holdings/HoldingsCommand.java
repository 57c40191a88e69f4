package io.heed.channel.holdings;

import io.heed.shared.Refused;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import io.heed.staff.Actor;
import java.io.IOException;
import java.io.InputStream;
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
 * Takes in the file that was named at the start, {@code --contracts=<file>} or {@code --orders=<file>}, says so in the log,
 * and ends: with 0 when the file was read, 1 when nothing of it could be. Beside it {@code --charset}.
 */
@Component
public class HoldingsCommand implements ApplicationRunner {

    /** The argument that names a file of contracts. */
    public static final String CONTRACTS = "contracts";

    /** The argument that names a file of orders. */
    public static final String ORDERS = "orders";

    private static final Logger LOG = LoggerFactory.getLogger(HoldingsCommand.class);

    private final HoldingsFiles files;
    private final Reasons reasons;
    private final ApplicationContext context;

    HoldingsCommand(HoldingsFiles files, Reasons reasons, ApplicationContext context) {
        this.files = files;
        this.reasons = reasons;
        this.context = context;
    }

    private interface Reading {
        ImportResult of(InputStream content, Charset charset, Actor who);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(CONTRACTS) || arguments.containsOption(ORDERS)) {
            var code = take(arguments);
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    int take(ApplicationArguments arguments) {
        int contracts = arguments.containsOption(CONTRACTS) ? take(arguments, CONTRACTS, files::contracts) : 0;
        int orders = arguments.containsOption(ORDERS) ? take(arguments, ORDERS, files::orders) : 0;
        return Math.max(contracts, orders);
    }

    private int take(ApplicationArguments arguments, String option, Reading reading) {
        try (var content = Files.newInputStream(Path.of(value(arguments, option, "")))) {
            var charset = Charset.forName(value(arguments, "charset", "UTF-8"));
            reading.of(content, charset, Actor.SYSTEM)
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

    private static String value(ApplicationArguments arguments, String name, String otherwise) {
        var values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? otherwise : values.get(0);
    }
}
