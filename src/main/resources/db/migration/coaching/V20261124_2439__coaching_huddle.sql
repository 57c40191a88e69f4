-- A team's talk about what its customers said in a week; one for a team and week. The words are the team's own.
CREATE TABLE IF NOT EXISTS huddle (
    number     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    team       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    week       VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    heard_from DATETIME(3) NOT NULL,
    heard_to   DATETIME(3) NOT NULL,
    opened_at  DATETIME(3) NOT NULL,
    hold_by    DATETIME(3) NOT NULL,
    voices     INT         NOT NULL,
    heard      VARCHAR(4000) NULL,
    changed    VARCHAR(4000) NULL,
    wish       VARCHAR(4000) NULL,
    held_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ended_at   DATETIME(3) NULL,
    version    INT         NOT NULL DEFAULT 0,
    CONSTRAINT huddle_once_a_week UNIQUE (team, week)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
