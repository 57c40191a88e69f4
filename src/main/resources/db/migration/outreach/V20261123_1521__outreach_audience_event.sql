-- The day of theirs that somebody is told of, as it was when they were found: each is told of by one outreach.
ALTER TABLE audience ADD COLUMN IF NOT EXISTS event_on DATE NULL;
