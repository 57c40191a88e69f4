CREATE TABLE known_issue (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    product     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    region      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    title       VARCHAR(200) NOT NULL,
    title_pl    VARCHAR(200) NOT NULL,
    status      VARCHAR(2000) NOT NULL,
    status_pl   VARCHAR(2000) NOT NULL,
    opened_at   DATETIME(3)  NOT NULL,
    resolved_at DATETIME(3)  NULL,
    KEY known_issue_open (resolved_at, product)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
