-- Customers who told us of it beside those of its theme: by a complaint or an idea that opened it.
CREATE TABLE IF NOT EXISTS improvement_origin (
    improvement VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id BIGINT      NOT NULL,
    said_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (improvement, reference, customer_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
