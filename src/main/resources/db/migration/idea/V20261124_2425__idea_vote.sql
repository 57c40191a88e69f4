-- Who wants the same, once for each browser: a number drawn for it, which says nothing about anybody.
CREATE TABLE IF NOT EXISTS idea_vote (
    idea     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    voter    CHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    voted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (idea, voter)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
