-- There is one place for consents.
ALTER TABLE contact_preference
    DROP COLUMN IF EXISTS marketing,
    DROP COLUMN IF EXISTS marketing_changed_at,
    DROP COLUMN IF EXISTS research,
    DROP COLUMN IF EXISTS research_changed_at;
