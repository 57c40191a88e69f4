package io.heed.channel.holdings;

import io.heed.shared.csv.FileCommand;
import io.heed.shared.csv.ImportResult;
import io.heed.shared.csv.Reasons;
import io.heed.staff.Actor;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Takes in the file that was named at the start, {@code --contracts=<file>} or {@code --orders=<file>}. Beside it
 * {@code --charset}.
 */
@Component
public class HoldingsCommand extends FileCommand {

    /** The argument that names a file of contracts. */
    public static final String CONTRACTS = "contracts";

    /** The argument that names a file of orders. */
    public static final String ORDERS = "orders";

    private final HoldingsFiles files;

    HoldingsCommand(HoldingsFiles files, Reasons reasons, ApplicationContext context) {
        super(List.of(CONTRACTS, ORDERS), reasons, context);
        this.files = files;
    }

    @Override
    protected ImportResult take(String option, InputStream content, Charset charset, ApplicationArguments arguments) {
        return option.equals(CONTRACTS)
                ? files.contracts(content, charset, Actor.SYSTEM)
                : files.orders(content, charset, Actor.SYSTEM);
    }
}
