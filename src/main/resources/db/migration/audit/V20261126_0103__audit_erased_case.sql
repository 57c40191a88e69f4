-- Cases whose words were overwritten because their time was over: what was sealed of them cannot be compared any more.
CREATE TABLE IF NOT EXISTS audit_erased_case (
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    erased_at   DATETIME(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
