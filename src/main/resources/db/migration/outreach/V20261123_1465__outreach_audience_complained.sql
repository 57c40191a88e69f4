-- When a customer complained of the matter, which may be before anybody was told of it, and whether they are of the audience
-- only because they complained: those are no part of what is measured.
ALTER TABLE audience
    ADD COLUMN IF NOT EXISTS complained_at DATETIME(3) NULL,
    ADD COLUMN IF NOT EXISTS by_complaint BOOLEAN NOT NULL DEFAULT FALSE,
    ADD KEY IF NOT EXISTS audience_complaint (complaint);
