CREATE TABLE intake_key (
    idempotency_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    body_digest     CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer_by       DATETIME(3)  NULL,
    created_at      DATETIME(3)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
