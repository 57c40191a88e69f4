-- A call to a customer who was not content, owned by a person. Personal data: said, the customer's own words.
CREATE TABLE IF NOT EXISTS survey_recovery (
    survey       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    owner        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    team         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wanted_at    DATETIME(3) NOT NULL,
    lead_at      DATETIME(3) NOT NULL,
    manager_at   DATETIME(3) NOT NULL,
    next_attempt DATETIME(3) NULL,
    attempts     INT         NOT NULL DEFAULT 0,
    said         VARCHAR(4000) NULL,
    action       VARCHAR(4000) NULL,
    called_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    outcome      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    complaint    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ended_at     DATETIME(3) NULL,
    version      INT         NOT NULL DEFAULT 0,
    KEY survey_recovery_open (ended_at, owner)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
