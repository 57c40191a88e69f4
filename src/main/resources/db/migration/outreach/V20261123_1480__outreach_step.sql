-- What somebody of the staff did to an outreach on its way: who, when and why. A key makes one step of two clicks.
CREATE TABLE IF NOT EXISTS outreach_step (
    id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    outreach VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind     VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    staff    VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason   VARCHAR(2000) NULL,
    step_key VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    at       DATETIME(3)   NOT NULL,
    CONSTRAINT outreach_step_once UNIQUE (step_key),
    KEY outreach_step_of (outreach, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
