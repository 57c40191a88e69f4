-- What a kind of survey says, by language.
CREATE TABLE IF NOT EXISTS survey_kind_text (
    kind             VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language         VARCHAR(5)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name             VARCHAR(100)  NOT NULL,
    subject          VARCHAR(200)  NOT NULL,
    body             VARCHAR(2000) NOT NULL,
    reminder_subject VARCHAR(200)  NOT NULL,
    reminder_body    VARCHAR(2000) NOT NULL,
    question         VARCHAR(300)  NOT NULL,
    lowest           VARCHAR(100)  NOT NULL,
    highest          VARCHAR(100)  NOT NULL,
    open_question    VARCHAR(300)  NOT NULL,
    PRIMARY KEY (kind, language)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
