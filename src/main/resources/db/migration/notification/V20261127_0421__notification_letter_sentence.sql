-- The sentences of an edition that are not as they were shipped, with their placeholders by name.
CREATE TABLE IF NOT EXISTS letter_sentence (
  letter VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition INT NOT NULL,
  name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (letter, language, edition, name),
  CONSTRAINT letter_sentence_edition FOREIGN KEY (letter, language, edition)
    REFERENCES letter_edition (letter, language, edition)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
