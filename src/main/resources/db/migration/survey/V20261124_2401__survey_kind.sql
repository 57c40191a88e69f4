-- What is asked after which event, and when: terms as decision tables write them. Staff may switch a kind off.
CREATE TABLE IF NOT EXISTS survey_kind (
    id            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    occasion      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    measure       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ask_after     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    remind_after  VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_after VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    team          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    active        BOOLEAN     NOT NULL DEFAULT TRUE,
    CONSTRAINT survey_kind_of_occasion UNIQUE (occasion)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
