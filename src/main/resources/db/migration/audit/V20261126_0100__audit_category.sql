-- Who read, who was refused, who logged in and what administrators did stand in the same record as what happened.
ALTER TABLE audit_record
    ADD COLUMN IF NOT EXISTS category VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EVENT' AFTER id,
    MODIFY COLUMN case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    MODIFY COLUMN actor VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ADD KEY IF NOT EXISTS audit_record_timeline (case_number, category, id),
    DROP KEY IF EXISTS audit_record_case;
