-- Running cases are to go on by another version of their diagram: tried out by one, started by another.
CREATE TABLE IF NOT EXISTS migration_run (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process_key  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_version INT          NOT NULL,
    to_version   INT          NOT NULL,
    mapped       TEXT         NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    tried_by     VARCHAR(64)  NOT NULL,
    tried_at     DATETIME(3)  NOT NULL,
    started_by   VARCHAR(64)  NULL,
    started_at   DATETIME(3)  NULL,
    ended_at     DATETIME(3)  NULL,
    version      INT          NOT NULL DEFAULT 0,
    KEY migration_run_state (state),
    KEY migration_run_process (process_key, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
