-- Incidents with complaints that are still to be linked, or whose customers are still to be told that it is over; a row goes when none is left.
CREATE TABLE IF NOT EXISTS incident_rest (
    issue       BIGINT      NOT NULL PRIMARY KEY,
    is_over     BOOLEAN     NOT NULL,
    product     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    region      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    since       DATETIME(3) NULL,
    told_up_to  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
