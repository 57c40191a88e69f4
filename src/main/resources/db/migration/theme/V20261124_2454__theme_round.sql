-- Who looks for something alike: one node at a time, and not again right after another one has.
CREATE TABLE IF NOT EXISTS theme_round (
    name         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    leased_until DATETIME(3) NULL,
    done_at      DATETIME(3) NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
