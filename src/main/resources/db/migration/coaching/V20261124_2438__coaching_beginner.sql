-- Whose first answers are counted, until that is finished.
CREATE TABLE IF NOT EXISTS coaching_beginner (
    username VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    first_at DATETIME(3) NOT NULL,
    answers  INT         NOT NULL,
    finished BOOLEAN     NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
