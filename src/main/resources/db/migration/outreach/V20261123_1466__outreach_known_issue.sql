CREATE INDEX IF NOT EXISTS outreach_known_issue ON outreach (known_issue);
