-- Personal data, and often of the special kinds (health): kind and need are kept by consent only, and emptied when it ends.
CREATE TABLE care_need (
    case_number  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    kind         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    need         VARCHAR(500) NULL,
    consent      BOOLEAN     NOT NULL,
    noted_by     VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_at     DATETIME(3) NOT NULL,
    withdrawn_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    withdrawn_at DATETIME(3) NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
