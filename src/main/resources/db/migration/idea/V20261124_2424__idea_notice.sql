-- What everybody may read of an idea, in our words; nothing of its senders.
CREATE TABLE IF NOT EXISTS idea_notice (
    idea        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    title       VARCHAR(160) NOT NULL,
    title_pl    VARCHAR(160) NOT NULL,
    summary     VARCHAR(1000) NOT NULL,
    summary_pl  VARCHAR(1000) NOT NULL,
    because     VARCHAR(1000) NULL,
    because_pl  VARCHAR(1000) NULL,
    released    BOOLEAN      NOT NULL,
    changed_at  DATETIME(3)  NOT NULL,
    changed_by  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
