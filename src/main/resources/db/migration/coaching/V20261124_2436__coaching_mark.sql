-- What may show a pattern; one alone means nothing.
CREATE TABLE IF NOT EXISTS coaching_mark (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    username    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_at    DATETIME(3) NOT NULL,
    CONSTRAINT coaching_mark_once UNIQUE (username, reason, case_number, noted_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
