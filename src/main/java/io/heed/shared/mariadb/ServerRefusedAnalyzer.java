package io.heed.shared.mariadb;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the one sentence instead of a stack trace. */
class ServerRefusedAnalyzer extends AbstractFailureAnalyzer<ServerRefused> {

    private static final String OR_ELSE =
            "Or point SPRING_DATASOURCE_URL at a MariaDB server of your own (10.11 or newer).";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ServerRefused cause) {
        return new FailureAnalysis(cause.getMessage(), OR_ELSE, rootFailure);
    }
}
