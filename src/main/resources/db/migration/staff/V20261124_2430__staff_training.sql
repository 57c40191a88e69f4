-- What somebody of us learns before doing certain tasks.
CREATE TABLE IF NOT EXISTS training (
    training_key VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    title        VARCHAR(120) NOT NULL,
    title_pl     VARCHAR(120) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
