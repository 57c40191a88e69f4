-- What each department concerned says of it; a row from when it is asked.
CREATE TABLE IF NOT EXISTS improvement_review (
    improvement VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round       INT         NOT NULL,
    department  VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at    DATETIME(3) NOT NULL,
    state       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    verdict     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    cause       VARCHAR(4000) NULL,
    effort      VARCHAR(4000) NULL,
    answered_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    answered_at DATETIME(3) NULL,
    PRIMARY KEY (improvement, round, department)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
