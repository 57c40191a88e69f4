-- Batches, progress and the next due moment are all asked for one wave.
ALTER TABLE contact
    DROP INDEX IF EXISTS contact_due,
    ADD INDEX IF NOT EXISTS contact_of_wave (programme, wave, state, not_before);
