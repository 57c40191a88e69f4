-- How many first answers of somebody new a team looks at.
CREATE TABLE IF NOT EXISTS coaching_team (
    team    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    answers INT         NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
