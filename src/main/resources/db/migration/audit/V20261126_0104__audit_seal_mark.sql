-- How far each source is sealed for good: what has a smaller key and is not in the chain was added behind our back. The row of
-- the records is locked by whoever seals.
CREATE TABLE IF NOT EXISTS audit_seal_mark (
    source     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    settled    BIGINT      NOT NULL,
    candidate  BIGINT      NOT NULL,
    noted_at   DATETIME(3) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
