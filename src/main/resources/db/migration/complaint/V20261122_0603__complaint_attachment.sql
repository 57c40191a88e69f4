-- Personal data: files as they were sent.
CREATE TABLE attachment (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    message_id   BIGINT       NULL,
    file_name    VARCHAR(255) NOT NULL,
    content_type VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size         BIGINT       NOT NULL,
    sha256       CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content      LONGBLOB     NOT NULL,
    added_at     DATETIME(3)  NOT NULL,
    KEY attachment_case (case_number, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
