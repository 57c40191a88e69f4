-- What a development is to its readers: the announcement, an update, the all-clear; and when its source noticed it.
ALTER TABLE outreach_development
    CHANGE COLUMN IF EXISTS phase stage VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ADD COLUMN IF NOT EXISTS noticed_at DATETIME(3) NOT NULL;
