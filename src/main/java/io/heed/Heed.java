package io.heed;

import io.heed.audit.chain.VerifyCommand;
import io.heed.audit.history.HistoryCommand;
import io.heed.channel.holdings.HoldingsCommand;
import io.heed.register.ImportCommand;
import io.heed.shared.csv.FileCommand;
import io.heed.staff.AdministratorCommand;
import io.heed.survey.AnswersCommand;
import io.heed.theme.VerbatimCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Heed: the web pages, the API and the embedded process engine, in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Heed {

    private static final List<String> COMMANDS = List.of(
            ImportCommand.FILE,
            HoldingsCommand.CONTRACTS,
            HoldingsCommand.ORDERS,
            AnswersCommand.FILE,
            VerbatimCommand.VERBATIMS,
            HistoryCommand.REBUILD,
            AdministratorCommand.ADD);

    /** Runs until stopped, or does what an argument such as {@code --import} says; other arguments are Spring Boot's. */
    public static void main(String[] args) {
        var start = VerifyCommand.prepare(new SpringApplication(Heed.class), args);
        FileCommand.prepare(start, COMMANDS, args).run(args);
    }
}
