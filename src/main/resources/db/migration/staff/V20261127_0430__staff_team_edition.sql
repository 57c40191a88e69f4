-- What a team is called, works by and looks to from a day on. Before its first edition it is as its own row says.
CREATE TABLE IF NOT EXISTS team_edition (
  team_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition INT NOT NULL,
  valid_from DATE NOT NULL,
  name VARCHAR(100) NOT NULL,
  calendar_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  lead_username VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (team_id, edition),
  CONSTRAINT team_edition_team FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
