-- A proved improvement asks which ideas it makes true.
CREATE INDEX IF NOT EXISTS idea_improvement ON idea (improvement);
