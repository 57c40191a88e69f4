-- What did not work by itself, each with somebody who sees to it. No personal data. A reference is in trouble once at a
-- time for one reason: unsettled is TRUE until it is settled and NULL from then on, and NULLs do not collide.
CREATE TABLE IF NOT EXISTS trouble (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  team_id     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  detail      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  cause       VARCHAR(250) NULL,
  owner       VARCHAR(64) NOT NULL,
  found_at    DATETIME(3) NOT NULL,
  settled_at  DATETIME(3) NULL,
  mended      BOOLEAN NOT NULL DEFAULT FALSE,
  unsettled   BOOLEAN NULL DEFAULT TRUE,
  version     INT NOT NULL DEFAULT 0,
  CONSTRAINT trouble_once UNIQUE (kind, reference, unsettled),
  INDEX trouble_of_case (case_number),
  INDEX trouble_unsettled (unsettled, found_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
