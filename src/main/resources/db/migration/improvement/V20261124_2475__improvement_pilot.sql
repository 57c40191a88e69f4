-- With whom each design is tried first; days from 0:00 UTC, the last one included.
CREATE TABLE IF NOT EXISTS improvement_pilot (
    improvement VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    design      INT         NOT NULL,
    region      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    product     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    starts_on   DATE        NOT NULL,
    ends_on     DATE        NOT NULL,
    looked_at   VARCHAR(2000) NOT NULL,
    planned_by  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    planned_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (improvement, design)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
