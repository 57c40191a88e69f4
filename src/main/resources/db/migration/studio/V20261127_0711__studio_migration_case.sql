-- What became of each case of a migration, when it was tried out and when it was moved.
CREATE TABLE IF NOT EXISTS migration_case (
    id                  BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id              BIGINT      NOT NULL,
    process_instance_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    tried               VARCHAR(16) NULL,
    moved               VARCHAR(16) NULL,
    element             VARCHAR(255) NULL,
    reason              VARCHAR(64) NULL,
    detail              VARCHAR(500) NULL,
    UNIQUE KEY migration_case_instance (run_id, process_instance_id),
    KEY migration_case_untried (run_id, tried, id),
    KEY migration_case_unmoved (run_id, moved, id),
    CONSTRAINT migration_case_run FOREIGN KEY (run_id) REFERENCES migration_run (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
