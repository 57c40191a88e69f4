-- How a matter develops, in the order it was heard; each is told once, and its place is the number of the wave that tells it.
CREATE TABLE IF NOT EXISTS outreach_development (
    outreach VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place    INT           NOT NULL,
    phase    VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words    VARCHAR(2000) NULL,
    words_pl VARCHAR(2000) NULL,
    heard_at DATETIME(3)   NOT NULL,
    heard_from VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    told_at  DATETIME(3)   NULL,
    PRIMARY KEY (outreach, place)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
