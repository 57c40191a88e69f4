-- What somebody wants changed in a calendar, a team or a text, and what a second person said to it. Only the decision is
-- ever written to a row. `waiting` names the subject while nobody has decided, so that there is one at a time.
CREATE TABLE IF NOT EXISTS table_change (
  id BIGINT NOT NULL AUTO_INCREMENT,
  subject VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  base_edition INT NOT NULL,
  valid_from DATE NOT NULL,
  before_content MEDIUMTEXT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  reason VARCHAR(500) NOT NULL,
  state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposed_at DATETIME(3) NOT NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  decided_at DATETIME(3),
  waiting VARCHAR(110) CHARACTER SET ascii COLLATE ascii_bin,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY table_change_waiting (waiting),
  KEY table_change_subject (subject, subject_key, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
