CREATE TABLE remedy (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    description VARCHAR(500) NOT NULL,
    due_at      DATETIME(3)  NOT NULL,
    done_at     DATETIME(3)  NULL,
    done_by     VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    done_note   TEXT         NULL,
    KEY remedy_case (case_number, done_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
