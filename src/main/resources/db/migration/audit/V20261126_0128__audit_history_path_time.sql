-- How many instances took a way in which time.
CREATE TABLE IF NOT EXISTS history_path_time (
    path    BIGINT NOT NULL,
    bucket  SMALLINT NOT NULL,
    runs    INT NOT NULL,
    PRIMARY KEY (path, bucket)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
