-- To which team somebody belongs from a day on, until its last day or openly; without a team: to none. Before the first
-- edition it is as the account says. The instants are the midnights of the team's zone, kept so that no zone is asked for.
CREATE TABLE IF NOT EXISTS team_membership (
  username VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition INT NOT NULL,
  team_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  valid_from DATE NOT NULL,
  last_day DATE NULL,
  from_at DATETIME(3) NOT NULL,
  until_at DATETIME(3) NULL,
  PRIMARY KEY (username, edition),
  KEY team_membership_team (team_id),
  CONSTRAINT team_membership_account FOREIGN KEY (username) REFERENCES staff_account (username) ON DELETE CASCADE,
  CONSTRAINT team_membership_team FOREIGN KEY (team_id) REFERENCES team (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
