-- reader is a keyed digest of where the vote came from, so that one reader counts once and nobody can be found by it.
CREATE TABLE article_vote (
    article  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition  INT         NOT NULL,
    reader   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    helped   BOOLEAN     NOT NULL,
    voted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (article, edition, reader)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
