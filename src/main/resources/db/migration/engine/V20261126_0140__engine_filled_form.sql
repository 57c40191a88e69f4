-- Each user task's form as somebody filled it in; the answers are personal data.
CREATE TABLE IF NOT EXISTS filled_form (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    task_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    element     VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    form_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the version of the form, as the engine knows it',
    form_key    VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     INT          NOT NULL,
    filled_by   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    filled_at   DATETIME(3)  NOT NULL,
    answers     JSON         NOT NULL,
    CONSTRAINT filled_form_once UNIQUE (task_id),
    INDEX filled_form_of_case (case_number, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
