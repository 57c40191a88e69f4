-- What a playbook says, with named placeholders such as {firstName}; every edition is kept.
CREATE TABLE IF NOT EXISTS playbook_text (
    playbook   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stage      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition    INT          NOT NULL,
    subject    VARCHAR(200) NOT NULL,
    body       VARCHAR(4000) NOT NULL,
    written_by VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    written_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (playbook, stage, language, edition)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
