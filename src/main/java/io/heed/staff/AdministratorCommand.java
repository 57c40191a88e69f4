package io.heed.staff;

import io.heed.shared.StartRefused;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A start with {@code --add-administrator=anna}: makes that account with the password in {@code HEED_ADMIN_PASSWORD} and ends,
 * with 0 when it was made and 1 when it was not. Four eyes want two administrators, and the first start makes one.
 */
@Component
public class AdministratorCommand implements ApplicationRunner {

    /** The argument that names the account. */
    public static final String ADD = "add-administrator";

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorCommand.class);

    private final Administrators administrators;
    private final Environment environment;
    private final ApplicationContext context;

    AdministratorCommand(Administrators administrators, Environment environment, ApplicationContext context) {
        this.administrators = administrators;
        this.environment = environment;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(ADD)) {
            var code = add(arguments.getOptionValues(ADD));
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    /** Makes the account and says so; returns what to end with. */
    int add(List<String> names) {
        try {
            var username = names.size() == 1 ? names.get(0) : "";
            var made = administrators.add(username, environment.getProperty("heed.admin-password"));
            LOG.info("The administrator \"{}\" was made with the password in HEED_ADMIN_PASSWORD", made);
            return 0;
        } catch (StartRefused refused) {
            LOG.error("{} {}", refused.getMessage(), refused.action());
            return 1;
        }
    }
}
