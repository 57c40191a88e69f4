package io.heed.engine;

import java.util.List;

/** The engine's jobs that need a person. */
public interface FailedJobs {

    /** All of them, the latest first. */
    List<FailedJob> failed();

    /**
     * Lets the job be tried once more, at once.
     *
     * @throws io.heed.shared.NotFound when there is no such job
     */
    void retry(String jobId);
}
