-- The letter that did not arrive, when this one is the same letter on another way.
ALTER TABLE notification ADD COLUMN IF NOT EXISTS instead_of BIGINT NULL;
