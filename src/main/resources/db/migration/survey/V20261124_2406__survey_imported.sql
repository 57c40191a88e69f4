-- Answers to earlier surveys, taken from files: each line of each file once. Personal data: words, whoever's they are.
CREATE TABLE IF NOT EXISTS survey_imported (
    source      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    line        BIGINT      NOT NULL,
    measure     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    score       INT         NOT NULL,
    product     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    words       VARCHAR(8000) NULL,
    answered_on DATE        NULL,
    imported_at DATETIME(3) NOT NULL,
    PRIMARY KEY (source, line),
    KEY survey_imported_answered (answered_on)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
