-- Who was forgotten, under the lowest key of all that were the same customer: figures know them as one still.
ALTER TABLE customer
    ADD COLUMN IF NOT EXISTS erased_as BIGINT NULL,
    ADD KEY IF NOT EXISTS customer_erased (erased_as);
