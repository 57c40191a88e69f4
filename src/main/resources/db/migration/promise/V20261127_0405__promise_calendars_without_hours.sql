-- Where a calendar is and what holidays it has belongs to its editions.
ALTER TABLE business_calendar
  DROP COLUMN IF EXISTS zone,
  DROP COLUMN IF EXISTS country,
  DROP COLUMN IF EXISTS subdivision;
