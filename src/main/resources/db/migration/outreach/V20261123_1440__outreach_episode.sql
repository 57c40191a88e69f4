-- What a source says goes on, one row for each thing that may go wrong again and again: the episode now, or the last one.
CREATE TABLE IF NOT EXISTS outreach_episode (
    source   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    matter   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    began_at DATETIME(3)  NULL,
    heard_at DATETIME(3)  NULL,
    goes_on  BOOLEAN      NOT NULL DEFAULT FALSE,
    PRIMARY KEY (source, matter),
    KEY outreach_episode_open (source, goes_on)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
