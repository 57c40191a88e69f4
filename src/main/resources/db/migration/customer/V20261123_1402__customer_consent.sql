-- What holds now, for each customer and purpose; how it came to be stands in consent_record.
CREATE TABLE IF NOT EXISTS consent (
    customer_id BIGINT      NOT NULL,
    purpose     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since       DATETIME(3) NOT NULL,
    PRIMARY KEY (customer_id, purpose)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
