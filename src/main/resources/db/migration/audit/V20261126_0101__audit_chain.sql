-- What stands on the record and what customers wrote, sealed: each row is hashed with the one before it. Only ever inserted.
CREATE TABLE IF NOT EXISTS audit_chain (
    seq           BIGINT      NOT NULL PRIMARY KEY,
    kind          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ref           BIGINT      NOT NULL,
    case_number   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    customer_id   BIGINT      NULL,
    digest        CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    previous_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash          CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed_at     DATETIME(3) NOT NULL,
    CONSTRAINT audit_chain_once UNIQUE (source, ref),
    KEY audit_chain_case (case_number, seq)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
