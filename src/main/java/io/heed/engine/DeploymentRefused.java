package io.heed.engine;

import java.util.List;

/** What somebody wants to deploy is refused as a whole, and nothing was changed. */
public class DeploymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * @param message the findings as English sentences, a line each
     * @param findings all of them, at least one that stands in the way
     */
    public DeploymentRefused(String message, List<Finding> findings) {
        super(message);
        this.findings = List.copyOf(findings);
    }

    /** All that was found. */
    public List<Finding> findings() {
        return findings;
    }
}
