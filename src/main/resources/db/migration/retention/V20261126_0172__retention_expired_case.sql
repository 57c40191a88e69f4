-- Cases whose time is over, noted before their words are overwritten; what belongs to one has a row of its own.
CREATE TABLE IF NOT EXISTS expired_case (
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    family      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_at    DATETIME(3) NOT NULL,
    done_at     DATETIME(3) NULL,
    KEY expired_case_done (done_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
