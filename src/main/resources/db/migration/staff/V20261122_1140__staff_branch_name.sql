-- What customers call a branch beside its name: its street, its town, and either as their language bends it.
CREATE TABLE IF NOT EXISTS branch_name (
  branch_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (branch_id, name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
