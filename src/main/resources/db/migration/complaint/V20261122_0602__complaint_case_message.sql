-- Personal data: the words of customers and staff, as written.
CREATE TABLE case_message (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    body        MEDIUMTEXT  NOT NULL,
    written_at  DATETIME(3) NOT NULL,
    seen_at     DATETIME(3) NULL,
    KEY case_message_case (case_number, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
