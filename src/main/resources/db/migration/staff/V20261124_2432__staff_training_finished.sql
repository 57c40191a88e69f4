-- Who of us has finished which training.
CREATE TABLE IF NOT EXISTS training_finished (
    username    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    training    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    finished_on DATE        NOT NULL,
    noted_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (username, training)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
