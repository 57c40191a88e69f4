CREATE TABLE case_question (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question    TEXT        NOT NULL,
    asked_by    VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at    DATETIME(3) NOT NULL,
    chases      INT         NOT NULL DEFAULT 0,
    chase_at    DATETIME(3) NOT NULL,
    settled_at  DATETIME(3) NULL,
    KEY case_question_open (case_number, settled_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
