-- Letters to many wait behind all others. How to take a consent back goes with the letter, and whether it may ring at night.
ALTER TABLE notification
    ADD COLUMN IF NOT EXISTS one_of_many BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN IF NOT EXISTS urgent BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN IF NOT EXISTS unsubscribe VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD INDEX IF NOT EXISTS notification_due_first (state, one_of_many, next_attempt_at);
