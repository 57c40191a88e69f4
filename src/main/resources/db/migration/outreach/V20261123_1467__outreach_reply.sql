-- A message that answers an outreach, by the id under which its channel keeps it, until it is known what it is.
CREATE TABLE IF NOT EXISTS outreach_reply (
    message    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    outreach   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    replied_at DATETIME(3)  NOT NULL,
    complaint  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    KEY outreach_reply_of (outreach, replied_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
