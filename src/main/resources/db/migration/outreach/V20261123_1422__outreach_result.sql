-- What telling was worth: customers who complained, of those told and of those held out, and how sure the difference is.
CREATE TABLE IF NOT EXISTS outreach_result (
    outreach        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    told            INT         NOT NULL,
    told_contacts   INT         NOT NULL,
    held_out        INT         NOT NULL,
    held_out_contacts INT       NOT NULL,
    avoided         DOUBLE      NULL,
    avoided_low     DOUBLE      NULL,
    avoided_high    DOUBLE      NULL,
    measured_at     DATETIME(3) NOT NULL
) DEFAULT CHARSET = utf8mb4;
