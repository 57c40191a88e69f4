-- A matter may come back after it was over: then it is told anew. Beside that, what the outreach's dates and watches need.
ALTER TABLE outreach
    DROP KEY IF EXISTS outreach_subject,
    ADD COLUMN IF NOT EXISTS occurrence     INT          NOT NULL DEFAULT 1 AFTER subject,
    ADD COLUMN IF NOT EXISTS approval       BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD COLUMN IF NOT EXISTS approval_above INT          NULL,
    ADD COLUMN IF NOT EXISTS asked_at       DATETIME(3)  NULL,
    ADD COLUMN IF NOT EXISTS decided_by     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN IF NOT EXISTS refusal        VARCHAR(2000) NULL,
    ADD COLUMN IF NOT EXISTS notice_rule    VARCHAR(200) NULL,
    ADD COLUMN IF NOT EXISTS opened_by      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN IF NOT EXISTS stopped_by     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN IF NOT EXISTS over_at        DATETIME(3)  NULL,
    ADD COLUMN IF NOT EXISTS told_at        DATETIME(3)  NULL,
    ADD COLUMN IF NOT EXISTS missed_updates INT          NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS missed_at      DATETIME(3)  NULL,
    ADD COLUMN IF NOT EXISTS standstills    INT          NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS stood_still_at DATETIME(3)  NULL,
    ADD UNIQUE KEY IF NOT EXISTS outreach_occurrence (source, subject, occurrence);
