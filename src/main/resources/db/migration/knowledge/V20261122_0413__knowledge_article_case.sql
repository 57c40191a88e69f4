CREATE TABLE article_case (
    article     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition     INT         NOT NULL,
    linked_by   VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    linked_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (article, case_number),
    KEY article_case_case (case_number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
