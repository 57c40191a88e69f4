-- When the next message of the wave is due; null when none is left. The worker looks at waves, not at a hundred thousand rows.
ALTER TABLE contact_wave
    ADD COLUMN IF NOT EXISTS due_at DATETIME(3) NULL,
    ADD INDEX IF NOT EXISTS contact_wave_due (due_at);
