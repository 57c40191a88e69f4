INSERT IGNORE INTO business_calendar (id, name, zone, country, subdivision) VALUES
  ('uk', 'United Kingdom, office hours', 'Europe/London', 'GB', 'ENG'),
  ('pl', 'Poland, office hours', 'Europe/Warsaw', 'PL', NULL),
  ('night', 'United Kingdom, night shift', 'Europe/London', 'GB', 'ENG'),
  ('always', 'Around the clock', 'UTC', NULL, NULL);

INSERT IGNORE INTO business_shift (calendar_id, weekday, opens, closes) VALUES
  ('uk', 1, '08:00', '12:00'), ('uk', 1, '13:00', '18:00'),
  ('uk', 2, '08:00', '12:00'), ('uk', 2, '13:00', '18:00'),
  ('uk', 3, '08:00', '12:00'), ('uk', 3, '13:00', '18:00'),
  ('uk', 4, '08:00', '12:00'), ('uk', 4, '13:00', '18:00'),
  ('uk', 5, '08:00', '12:00'), ('uk', 5, '13:00', '18:00'),
  ('pl', 1, '08:00', '16:00'), ('pl', 2, '08:00', '16:00'), ('pl', 3, '08:00', '16:00'),
  ('pl', 4, '08:00', '16:00'), ('pl', 5, '08:00', '16:00'),
  ('night', 1, '22:00', '06:00'), ('night', 2, '22:00', '06:00'), ('night', 3, '22:00', '06:00'),
  ('night', 4, '22:00', '06:00'), ('night', 5, '22:00', '06:00'),
  ('always', 1, '00:00', '00:00'), ('always', 2, '00:00', '00:00'), ('always', 3, '00:00', '00:00'),
  ('always', 4, '00:00', '00:00'), ('always', 5, '00:00', '00:00'), ('always', 6, '00:00', '00:00'),
  ('always', 7, '00:00', '00:00');
