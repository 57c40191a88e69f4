-- The keys under which the words of customers are sealed; without its key a digest says nothing to anybody. 0 is for words of nobody known.
CREATE TABLE IF NOT EXISTS customer_digest_key (
    customer_id  BIGINT      NOT NULL PRIMARY KEY,
    secret       BINARY(32)  NULL,
    destroyed_at DATETIME(3) NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
