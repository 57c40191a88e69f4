INSERT INTO audit_seal_mark (source, settled, candidate, noted_at) VALUES ('record', 0, 0, '2026-01-01 00:00:00.000');
