-- The day from which an edition counts, by the clock of its playbook's team; those that were there count from the beginning.
ALTER TABLE playbook_text ADD COLUMN IF NOT EXISTS valid_from DATE NOT NULL DEFAULT '2000-01-01' AFTER edition;
