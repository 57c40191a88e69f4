-- Which version of a process new cases start with.
CREATE TABLE IF NOT EXISTS published_version (
    process_key   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    definition_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version       INT         NOT NULL,
    published_at  DATETIME(3) NOT NULL,
    published_by  VARCHAR(64) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
