-- Ways that ended process instances took, as the flows in their order.
CREATE TABLE IF NOT EXISTS history_path (
    id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version  INT NOT NULL,
    digest   CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    flows    MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    runs     INT NOT NULL DEFAULT 0,
    CONSTRAINT history_path_once UNIQUE (process, version, digest),
    KEY history_path_often (process, version, runs, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
