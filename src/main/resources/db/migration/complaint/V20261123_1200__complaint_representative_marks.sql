-- Since when letters to the representative's address come back, and text messages to the number are refused.
ALTER TABLE representative
  ADD COLUMN IF NOT EXISTS email_bounced_at DATETIME(3) NULL,
  ADD COLUMN IF NOT EXISTS phone_refused_at DATETIME(3) NULL;
