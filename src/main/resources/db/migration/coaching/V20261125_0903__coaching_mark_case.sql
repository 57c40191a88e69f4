ALTER TABLE coaching_mark ADD INDEX IF NOT EXISTS coaching_mark_case (case_number, reason);
