-- Whoever looks for those with a day to come does so alone.
INSERT IGNORE INTO outreach_lookout (name) VALUES ('audience');
