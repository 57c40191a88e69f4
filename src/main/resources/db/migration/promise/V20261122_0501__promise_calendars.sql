-- When teams work. Country and subdivision name the public holidays (ISO 3166); none means that holidays are worked.
CREATE TABLE IF NOT EXISTS business_calendar (
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  zone VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin,
  subdivision VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Weekday 1 is Monday. A shift that closes at or before its opening ends on the next day: 00:00 to 00:00 is a whole day.
CREATE TABLE IF NOT EXISTS business_shift (
  calendar_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weekday TINYINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens TIME NOT NULL,
  closes TIME NOT NULL,
  PRIMARY KEY (calendar_id, weekday, opens),
  CONSTRAINT business_shift_calendar FOREIGN KEY (calendar_id) REFERENCES business_calendar (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Days on which a calendar is closed besides the public holidays, first and last included.
CREATE TABLE IF NOT EXISTS calendar_closure (
  id BIGINT NOT NULL AUTO_INCREMENT,
  calendar_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL CHECK (last_day >= first_day),
  reason VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT calendar_closure_calendar FOREIGN KEY (calendar_id) REFERENCES business_calendar (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
