package io.heed.audit.history;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** A start that makes the history anew, {@code --rebuild-history}, and ends with 0; it may run beside a Heed on the same database. */
@Component
public class HistoryCommand implements ApplicationRunner {

    /** The argument that wants it. */
    public static final String REBUILD = "rebuild-history";

    private final HistoryRebuild rebuild;
    private final ApplicationContext context;

    HistoryCommand(HistoryRebuild rebuild, ApplicationContext context) {
        this.rebuild = rebuild;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(REBUILD)) {
            rebuild.rebuild();
            System.exit(SpringApplication.exit(context, () -> 0));
        }
    }
}
