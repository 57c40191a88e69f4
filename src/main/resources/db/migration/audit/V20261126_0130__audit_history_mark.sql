-- How far the history has read what it is made from. Whoever holds the row reads on.
CREATE TABLE IF NOT EXISTS history_mark (
    source  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    high    BIGINT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
