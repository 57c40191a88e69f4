-- Who acted in a case.
CREATE TABLE IF NOT EXISTS history_person (
    number     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    username   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_at  DATETIME(3) NOT NULL,
    closed_at  DATETIME(3) NULL,
    PRIMARY KEY (number, username),
    KEY history_person_opened (username, opened_at, number),
    KEY history_person_closed (username, closed_at, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
