-- What was about them when it began: some of it cannot be found any more once it is overwritten.
CREATE TABLE IF NOT EXISTS erasure_case (
    request     BIGINT      NOT NULL,
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (request, case_number),
    KEY erasure_case_of (case_number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
