-- Ended process instances that were counted, each once.
CREATE TABLE IF NOT EXISTS history_run (
    instance  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    number    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    path      BIGINT NOT NULL,
    KEY history_run_case (number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
