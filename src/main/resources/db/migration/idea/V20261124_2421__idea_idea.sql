-- What somebody thinks could be better. Personal data: text, the sender's own words; erased by overwriting.
CREATE TABLE IF NOT EXISTS idea (
    number       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    received_at  DATETIME(3) NOT NULL,
    source       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text         MEDIUMTEXT  NOT NULL,
    locale       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    product      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    team         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    state        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    warn_at      DATETIME(3) NOT NULL,
    answer_by    DATETIME(3) NOT NULL,
    manager_at   DATETIME(3) NOT NULL,
    next_word_at DATETIME(3) NULL,
    new_date_by  DATETIME(3) NULL,
    merged_into  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    improvement  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    closed_at    DATETIME(3) NULL,
    version      INT         NOT NULL DEFAULT 0,
    KEY idea_state (state, answer_by),
    KEY idea_owner (owner, state),
    KEY idea_merged_into (merged_into)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
