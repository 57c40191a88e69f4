-- How a calendar is from a day on. Of two editions that begin on one day the later counts; the first for the time before too.
CREATE TABLE IF NOT EXISTS calendar_edition (
  calendar_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition INT NOT NULL,
  valid_from DATE NOT NULL,
  zone VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  country VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin,
  subdivision VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin,
  PRIMARY KEY (calendar_id, edition),
  CONSTRAINT calendar_edition_calendar FOREIGN KEY (calendar_id) REFERENCES business_calendar (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
