-- Whoever asks to be forgotten is found by address.
ALTER TABLE register_entry
    ADD KEY IF NOT EXISTS register_entry_email (email),
    ADD KEY IF NOT EXISTS register_entry_phone (phone);
