package io.heed.complaint;

import java.util.Map;

/**
 * What the table {@code complaint-triage} decides.
 *
 * @param category what it is about, such as billing or delivery
 * @param team who works on it
 * @param emotion CALM, UPSET, ANGRY or DISTRESSED
 * @param fastLane whether it may be put right at once
 */
record Triage(Severity severity, String category, String team, boolean vulnerable, String emotion, boolean fastLane) {

    static final String TABLE = "complaint-triage";

    static Triage of(Map<String, Object> row) {
        return new Triage(
                Severity.valueOf((String) row.get("severity")),
                (String) row.get("category"),
                (String) row.get("team"),
                Boolean.TRUE.equals(row.get("vulnerable")),
                (String) row.get("emotion"),
                Boolean.TRUE.equals(row.get("fastLane")));
    }
}
