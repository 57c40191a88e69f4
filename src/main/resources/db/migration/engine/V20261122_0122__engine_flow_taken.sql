-- The sequence flows that cases took; the engine's history knows the nodes only.
CREATE TABLE IF NOT EXISTS flow_taken (
    id                  BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process_instance_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin,
    flow_id             VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    taken_at            DATETIME(3)  NOT NULL,
    INDEX flow_taken_by_instance (process_instance_id),
    INDEX flow_taken_by_case (case_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
