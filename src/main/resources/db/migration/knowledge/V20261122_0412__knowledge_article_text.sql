-- Every edition is kept; shown says which one readers find.
CREATE TABLE article_text (
    article    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition    INT          NOT NULL,
    language   VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title      VARCHAR(200) NOT NULL,
    body       TEXT         NOT NULL,
    written_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    written_at DATETIME(3)  NOT NULL,
    shown      BOOLEAN      NOT NULL,
    PRIMARY KEY (article, edition, language),
    FULLTEXT KEY article_text_words (title, body),
    FULLTEXT KEY article_text_title (title)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
