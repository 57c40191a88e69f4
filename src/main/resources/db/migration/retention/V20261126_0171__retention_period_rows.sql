-- Ten years, as the diagrams say.
INSERT IGNORE INTO retention_period (family, days)
VALUES ('COMPLAINT', 3650), ('FEEDBACK', 3650), ('KNOWLEDGE', 3650), ('OUTREACH', 3650);
