-- Every date that somebody relies on, and what became of it. Only settled_at, admitted_at, state and owner change, and the
-- due date of a service target that was paused.
CREATE TABLE IF NOT EXISTS promise (
  id BIGINT NOT NULL AUTO_INCREMENT,
  case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  clock VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  purpose VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT COMMENT 'the remedy that is promised',
  made_at DATETIME(3) NOT NULL,
  due_at DATETIME(3) NOT NULL,
  state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  settled_at DATETIME(3),
  admitted_at DATETIME(3),
  owner VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
  team_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY promise_case (case_number, state),
  KEY promise_settled (clock, settled_at, state, team_id),
  KEY promise_overdue (clock, state, due_at, team_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The rungs of a case's clocks, one row each: a further pass of the case arms the same rows again.
CREATE TABLE IF NOT EXISTS promise_rung (
  case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rung VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_at DATETIME(3) NOT NULL,
  fired_at DATETIME(3),
  resting BOOLEAN NOT NULL DEFAULT FALSE,
  left_millis BIGINT COMMENT 'working time left when the clock was paused',
  calendar_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cadence VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin,
  PRIMARY KEY (case_number, rung)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- When the service clock rested and what shows that it rightly did.
CREATE TABLE IF NOT EXISTS promise_pause (
  id BIGINT NOT NULL AUTO_INCREMENT,
  case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  paused_at DATETIME(3) NOT NULL,
  until_at DATETIME(3) NOT NULL,
  evidence VARCHAR(200) NOT NULL,
  resumed_at DATETIME(3),
  PRIMARY KEY (id),
  KEY promise_pause_case (case_number, resumed_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
