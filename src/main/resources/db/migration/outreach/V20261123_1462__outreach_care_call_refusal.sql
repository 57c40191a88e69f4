-- Who does not want to be called by us without having asked.
CREATE TABLE IF NOT EXISTS care_call_refusal (
    customer_id BIGINT      NOT NULL PRIMARY KEY,
    refused_at  DATETIME(3) NOT NULL,
    noted_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
