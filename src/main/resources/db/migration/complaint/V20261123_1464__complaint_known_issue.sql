CREATE INDEX IF NOT EXISTS complaint_known_issue ON complaint (known_issue, closed_at);
