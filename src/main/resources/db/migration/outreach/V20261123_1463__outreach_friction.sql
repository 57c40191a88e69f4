-- A small annoyance of a customer, once for each id that its source gave it, with the weight that held when it was noted.
CREATE TABLE IF NOT EXISTS friction (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    customer_id    BIGINT       NOT NULL,
    kind           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points         DOUBLE       NOT NULL,
    half_life_days INT          NOT NULL,
    source         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id      VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    at             DATETIME(3)  NOT NULL,
    CONSTRAINT friction_once UNIQUE (source, source_id),
    KEY friction_of_customer (customer_id, at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
