-- Until when closed cases were looked through, and which node is at it.
CREATE TABLE IF NOT EXISTS coaching_lookout (
    name         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    looked_to    DATETIME(3) NULL,
    leased_until DATETIME(3) NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
