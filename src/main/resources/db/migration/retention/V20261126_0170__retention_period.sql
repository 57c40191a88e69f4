-- How long the cases of a family are kept after they have ended, and what somebody wants instead.
CREATE TABLE IF NOT EXISTS retention_period (
    family      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    days        INT         NOT NULL,
    wanted_days INT         NULL,
    wanted_by   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    wanted_at   DATETIME(3) NULL,
    set_by      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    set_at      DATETIME(3) NULL,
    version     INT         NOT NULL DEFAULT 0
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
