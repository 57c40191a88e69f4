-- Whether each contributor was told how it ended, and if not, why not. The number of a customer who is gone leads nowhere.
CREATE TABLE IF NOT EXISTS improvement_told (
    improvement VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wave        INT         NOT NULL,
    customer_id BIGINT      NOT NULL,
    outcome     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at  DATETIME(3) NULL,
    PRIMARY KEY (improvement, wave, customer_id),
    KEY improvement_told_to (customer_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
