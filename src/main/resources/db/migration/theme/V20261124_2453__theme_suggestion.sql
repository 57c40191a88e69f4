-- What may belong to a theme by its words, and what somebody said to that. A member of a group that is not confirmed yet is
-- such a suggestion too.
CREATE TABLE IF NOT EXISTS theme_suggestion (
    theme        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    verbatim     BIGINT       NOT NULL,
    score        DOUBLE       NOT NULL,
    state        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    suggested_at DATETIME(3)  NOT NULL,
    decided_at   DATETIME(3)  NULL,
    decided_by   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (theme, verbatim),
    KEY theme_suggestion_of (verbatim, state)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
