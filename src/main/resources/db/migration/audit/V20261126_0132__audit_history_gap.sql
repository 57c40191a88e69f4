-- Numbers passed over that a transaction may still fill: it got them early and commits late.
CREATE TABLE IF NOT EXISTS history_gap (
    source    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_id  BIGINT NOT NULL,
    last_id   BIGINT NOT NULL,
    rounds    INT NOT NULL,
    PRIMARY KEY (source, first_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
