-- When a customer of the audience complained of the matter, which may be before anybody was told of it.
ALTER TABLE audience
    ADD COLUMN IF NOT EXISTS complained_at DATETIME(3) NULL,
    ADD KEY IF NOT EXISTS audience_complaint (complaint);
