-- How often a case was in an element of one version, and for how long. Searches read the rows that say nothing again.
CREATE TABLE IF NOT EXISTS history_step (
    number     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    element    INT NOT NULL,
    version    INT NOT NULL,
    again      BOOLEAN NOT NULL,
    visits     INT NOT NULL,
    finished   INT NOT NULL,
    millis     BIGINT NOT NULL,
    opened_at  DATETIME(3) NOT NULL,
    closed_at  DATETIME(3) NULL,
    PRIMARY KEY (number, element, version),
    KEY history_step_opened (element, again, opened_at, number),
    KEY history_step_closed (element, again, closed_at, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
