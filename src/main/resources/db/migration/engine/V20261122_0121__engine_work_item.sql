-- The open tasks as staff see them: a projection that the engine's own transaction writes.
CREATE TABLE IF NOT EXISTS work_item (
    task_id             VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    case_number         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    process_instance_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    element             VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    form_key            VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin,
    team_id             VARCHAR(64),
    assignee            VARCHAR(64),
    excluded            VARCHAR(1000),
    approval            BOOLEAN      NOT NULL DEFAULT FALSE,
    severity            VARCHAR(20)  NOT NULL DEFAULT 'NORMAL',
    priority            INT          NOT NULL DEFAULT 50,
    due_at              DATETIME(3),
    warned_at           DATETIME(3),
    created_at          DATETIME(3)  NOT NULL,
    version             INT          NOT NULL DEFAULT 0,
    INDEX work_item_by_assignee (assignee, due_at),
    INDEX work_item_by_team (team_id, assignee, due_at),
    INDEX work_item_by_case (case_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
