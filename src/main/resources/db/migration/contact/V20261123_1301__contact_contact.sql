-- One message to one customer, waiting or decided: the queue, and afterwards the record of what was sent, held or dropped and why.
CREATE TABLE IF NOT EXISTS contact (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    programme     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wave          INT         NOT NULL,
    customer_id   BIGINT      NOT NULL,
    message_class VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    not_before    DATETIME(3) NOT NULL,
    decided_at    DATETIME(3) NULL,
    written_at    DATETIME(3) NULL,
    CONSTRAINT contact_once UNIQUE (programme, wave, customer_id),
    KEY contact_due (state, not_before, id),
    KEY contact_of_customer (customer_id, written_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
