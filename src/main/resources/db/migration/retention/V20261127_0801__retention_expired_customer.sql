-- Customers of cases whose time is over: looked at each night until nothing else refers to them, and then forgotten.
CREATE TABLE IF NOT EXISTS expired_customer (
    customer_id BIGINT      NOT NULL PRIMARY KEY,
    seen_at     DATETIME(3) NOT NULL,
    begun_at    DATETIME(3) NULL,
    done_at     DATETIME(3) NULL,
    KEY expired_customer_done (done_at, customer_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
