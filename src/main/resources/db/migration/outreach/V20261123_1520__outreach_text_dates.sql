-- The first editions were written before they came into any database, not on a day to come.
UPDATE playbook_text SET written_at = '2026-11-22 10:13:11.000'
 WHERE edition = 1 AND written_by = 'heed' AND written_at = '2026-11-23 00:00:00.000';
