-- A running case went on by another version of its diagram.
CREATE TABLE IF NOT EXISTS case_move (
    id                  BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process_instance_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_definition_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_definition_id    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    moved_at            DATETIME(3) NOT NULL,
    KEY case_move_instance (process_instance_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
