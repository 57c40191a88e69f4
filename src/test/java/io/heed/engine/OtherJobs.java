package io.heed.engine;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs of every other test's cases: set aside where a test lets time pass for whatever waits. */
public final class OtherJobs {

    private static final int ASIDE = 10;

    private OtherJobs() {}

    /** The engine neither runs them nor stops at their dates. */
    public static void setAside(JdbcClient database) {
        database.sql("UPDATE ACT_RU_JOB SET SUSPENSION_STATE_ = SUSPENSION_STATE_ + " + ASIDE)
                .update();
    }

    /** They are as they were. */
    public static void bringBack(JdbcClient database) {
        database.sql("UPDATE ACT_RU_JOB SET SUSPENSION_STATE_ = SUSPENSION_STATE_ - " + ASIDE
                        + " WHERE SUSPENSION_STATE_ > " + ASIDE)
                .update();
    }
}
