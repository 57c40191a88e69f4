-- Which node looks through everything at the moment, and when that was last done.
CREATE TABLE IF NOT EXISTS trouble_lease (
  id           TINYINT NOT NULL PRIMARY KEY,
  leased_until DATETIME(3) NULL,
  done_at      DATETIME(3) NULL
) ENGINE = InnoDB;
INSERT IGNORE INTO trouble_lease (id) VALUES (1);
