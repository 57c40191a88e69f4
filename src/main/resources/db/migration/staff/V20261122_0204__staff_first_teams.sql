INSERT IGNORE INTO team (id, name, calendar_id) VALUES
  ('service', 'Customer service', 'uk'),
  ('billing', 'Billing', 'uk'),
  ('digital', 'Digital channels', 'always'),
  ('branches', 'Branches', 'uk'),
  ('second-line', 'Second line', 'uk');
