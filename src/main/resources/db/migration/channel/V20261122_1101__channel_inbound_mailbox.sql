-- Mailboxes that cannot be read at the moment, by folder and server. No personal data.
CREATE TABLE IF NOT EXISTS inbound_mailbox (
  name          VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  failing_since DATETIME(3) NOT NULL,
  reason        VARCHAR(250) NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
