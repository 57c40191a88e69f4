-- Which edition a day belongs to. A day with hours is worked in these hours, whatever the week and the holidays say.
ALTER TABLE calendar_closure
  ADD COLUMN IF NOT EXISTS edition INT NOT NULL DEFAULT 1 AFTER calendar_id,
  ADD COLUMN IF NOT EXISTS opens TIME,
  ADD COLUMN IF NOT EXISTS closes TIME;
