CREATE TABLE IF NOT EXISTS erasure_customer (
    request     BIGINT NOT NULL,
    customer_id BIGINT NOT NULL,
    PRIMARY KEY (request, customer_id),
    KEY erasure_customer_of (customer_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
