ALTER TABLE resolution ADD INDEX IF NOT EXISTS resolution_decided (decided_at, cause);
