-- Whoever is known by two keys is told once; the other entry says with which.
ALTER TABLE improvement_told ADD COLUMN IF NOT EXISTS told_with BIGINT NULL;
