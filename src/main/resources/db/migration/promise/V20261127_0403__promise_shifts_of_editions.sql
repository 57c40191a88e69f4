-- Which edition of its calendar a shift belongs to.
ALTER TABLE business_shift
  ADD COLUMN IF NOT EXISTS edition INT NOT NULL DEFAULT 1 AFTER calendar_id,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (calendar_id, edition, weekday, opens);
