-- demonstration: made by the demonstration world; such accounts are disabled wherever that world is switched off.
CREATE TABLE staff_account (
  username VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  display_name VARCHAR(150) NOT NULL,
  first_name VARCHAR(80) NOT NULL,
  email VARCHAR(254) NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  team_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  branch_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  locale VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'en',
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  absent_until DATETIME(3) NULL,
  demonstration BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (username),
  KEY staff_account_team (team_id, enabled),
  KEY staff_account_role (role, enabled),
  CONSTRAINT staff_account_team_fk FOREIGN KEY (team_id) REFERENCES team (id),
  CONSTRAINT staff_account_branch_fk FOREIGN KEY (branch_id) REFERENCES branch (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
