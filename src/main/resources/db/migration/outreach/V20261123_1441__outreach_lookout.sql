-- Which node looks for something at the moment, and when that was last done.
CREATE TABLE IF NOT EXISTS outreach_lookout (
    name         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    leased_until DATETIME(3) NULL,
    done_at      DATETIME(3) NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
