ALTER TABLE complaint
    ADD COLUMN IF NOT EXISTS words_first BIGINT NULL,
    ADD COLUMN IF NOT EXISTS words_second BIGINT NULL,
    ADD KEY IF NOT EXISTS complaint_alike (product, region, closed_at, received_at),
    ADD KEY IF NOT EXISTS complaint_issue (known_issue, closed_at);
