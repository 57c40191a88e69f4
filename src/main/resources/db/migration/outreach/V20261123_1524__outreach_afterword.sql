-- What was heard of a matter of which nothing more is told: for staff to read, told to nobody.
CREATE TABLE IF NOT EXISTS outreach_afterword (
    outreach   VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signal_id  VARCHAR(255)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    stage      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words      VARCHAR(2000) NULL,
    words_pl   VARCHAR(2000) NULL,
    noticed_at DATETIME(3)   NOT NULL,
    heard_at   DATETIME(3)   NOT NULL,
    PRIMARY KEY (outreach, signal_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
