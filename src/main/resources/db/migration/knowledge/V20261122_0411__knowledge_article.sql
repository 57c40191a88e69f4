-- topic is the cause and the product an article was wanted for, as long as it is not retired: one open article for each.
CREATE TABLE article (
    number       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    state        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    cause        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    product      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    team         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition      INT         NOT NULL,
    wanted_at    DATETIME(3) NOT NULL,
    review_months INT        NOT NULL,
    review_at    DATETIME(3) NULL,
    version      INT         NOT NULL,
    UNIQUE KEY article_topic (topic),
    KEY article_state (state, review_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
