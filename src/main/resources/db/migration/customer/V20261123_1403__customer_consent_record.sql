-- Each step of a consent, for whoever asks how we know. Rows are added and never changed.
CREATE TABLE IF NOT EXISTS consent_record (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer_id  BIGINT      NOT NULL,
    purpose      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    how          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    language     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    staff        VARCHAR(64) NULL,
    case_number  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    at           DATETIME(3) NOT NULL,
    KEY consent_record_of (customer_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
