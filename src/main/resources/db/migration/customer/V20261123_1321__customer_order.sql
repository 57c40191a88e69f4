-- What a customer has ordered, as another system told it.
CREATE TABLE IF NOT EXISTS customer_order (
    reference       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    customer_id     BIGINT      NOT NULL,
    product         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    region          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    state           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    carrier         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    tracking_number VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    promised_on     DATE        NULL,
    changed_at      DATETIME(3) NOT NULL,
    KEY customer_order_of (customer_id),
    KEY customer_order_tracking (carrier, tracking_number),
    KEY customer_order_stuck (state, changed_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
