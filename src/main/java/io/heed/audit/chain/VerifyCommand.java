package io.heed.audit.chain;

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
import org.springframework.stereotype.Component;

/**
 * A start with {@code --verify-chain}: verifies the chain, says in the log what it found and ends, with 0 when everything is
 * as it was sealed, 1 when something is not, and 2 when that could not be found out.
 */
@Component
public class VerifyCommand implements ApplicationRunner {

    /** The argument that asks for it. */
    public static final String VERIFY = "verify-chain";

    private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);
    private static final Map<String, Object> ONLY_THIS =
            Map.of("server.port", "0", "heed.scheduling", "false", "camunda.bpm.job-execution.enabled", "false");

    private final ChainVerification verification;
    private final FindingWords words;
    private final ApplicationContext context;

    VerifyCommand(ChainVerification verification, FindingWords words, ApplicationContext context) {
        this.verification = verification;
        this.words = words;
        this.context = context;
    }

    /** Prepares a start that verifies and does nothing else, beside a Heed that runs; any other start is left as it is. */
    public static SpringApplication prepare(SpringApplication start, String... arguments) {
        if (Stream.of(arguments).anyMatch(("--" + VERIFY)::equals)) {
            start.addInitializers(context -> context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("verify command", ONLY_THIS)));
        }
        return start;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(VERIFY)) {
            var code = verify();
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    /** Verifies and says what was found; returns what to end with. */
    int verify() {
        try {
            var verdict = verification.verify();
            verdict.findings().forEach(each -> LOG.error("{}", words.of(each, Locale.ENGLISH)));
            LOG.info("{}", words.of(verdict, Locale.ENGLISH));
            return verdict.isTrue() ? 0 : 1;
        } catch (RuntimeException failure) {
            LOG.error("The chain could not be verified: {}", failure.toString());
            return 2;
        }
    }
}
