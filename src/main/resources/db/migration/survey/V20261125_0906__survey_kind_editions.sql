-- Every edition of a text is kept, with who wrote it; customers read the latest.
ALTER TABLE survey_kind_text
    ADD COLUMN IF NOT EXISTS edition    INT         NOT NULL DEFAULT 1 AFTER language,
    ADD COLUMN IF NOT EXISTS written_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'heed',
    ADD COLUMN IF NOT EXISTS written_at DATETIME(3) NOT NULL DEFAULT '2026-11-24 00:00:00.000',
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (kind, language, edition);
