-- What a letter says from a day on, where that is not what was shipped. Of two editions for one day the later counts.
CREATE TABLE IF NOT EXISTS letter_edition (
  letter VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition INT NOT NULL,
  valid_from DATE NOT NULL,
  agreed_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (letter, language, edition)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
