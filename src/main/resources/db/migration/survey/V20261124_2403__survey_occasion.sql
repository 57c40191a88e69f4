-- Something after which a customer may be asked, once for each key; it becomes a survey when somebody looks.
CREATE TABLE IF NOT EXISTS survey_occasion (
    occasion_key VARCHAR(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    occasion     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id  BIGINT      NOT NULL,
    about        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    product      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    region       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    at           DATETIME(3) NOT NULL,
    taken_at     DATETIME(3) NULL,
    survey       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    KEY survey_occasion_waiting (taken_at, at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
