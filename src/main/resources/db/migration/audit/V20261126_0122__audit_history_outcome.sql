-- What was ever decided and which way; no outcome stands for any.
CREATE TABLE IF NOT EXISTS history_outcome (
    id        INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    decision  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    CONSTRAINT history_outcome_once UNIQUE (decision, outcome)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
