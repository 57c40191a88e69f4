CREATE TABLE gesture_type (
    id             VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    monetary       BOOLEAN       NOT NULL,
    reversible     BOOLEAN       NOT NULL,
    instant_amount DECIMAL(12, 2) NOT NULL,
    position       INT           NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
