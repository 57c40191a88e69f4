-- The elements of diagrams that cases came to; no element stands for the process itself.
CREATE TABLE IF NOT EXISTS history_element (
    id       INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    element  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT history_element_once UNIQUE (process, element)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
