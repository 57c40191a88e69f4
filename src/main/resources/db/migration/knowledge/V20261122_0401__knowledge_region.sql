CREATE TABLE region (
    id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name    VARCHAR(120) NOT NULL,
    name_pl VARCHAR(120) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
