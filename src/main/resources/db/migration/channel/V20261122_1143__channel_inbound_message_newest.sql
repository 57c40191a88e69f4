-- The newest of one state first, page by page.
CREATE INDEX IF NOT EXISTS inbound_message_newest ON inbound_message (state, id);
