-- Who is affected, and by which contract or order; who is left untold on purpose to measure by; and what they said.
CREATE TABLE IF NOT EXISTS audience (
    outreach    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id BIGINT      NOT NULL,
    reference   VARCHAR(64) NULL,
    held_out    BOOLEAN     NOT NULL DEFAULT FALSE,
    replied_at  DATETIME(3) NULL,
    answer      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    complaint   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (outreach, customer_id),
    KEY audience_of_customer (customer_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
