-- What must be kept because somebody said so: a case, or a customer with all their cases.
CREATE TABLE IF NOT EXISTS legal_hold (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    customer_id BIGINT       NULL,
    reason      VARCHAR(500) NOT NULL,
    placed_by   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    placed_at   DATETIME(3)  NOT NULL,
    lift_by     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    lift_at     DATETIME(3)  NULL,
    lifted_by   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    lifted_at   DATETIME(3)  NULL,
    version     INT          NOT NULL DEFAULT 0,
    KEY legal_hold_case (case_number, lifted_at),
    KEY legal_hold_customer (customer_id, lifted_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
