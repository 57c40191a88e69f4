INSERT IGNORE INTO calendar_edition (calendar_id, edition, valid_from, zone, country, subdivision)
SELECT id, 1, '2000-01-01', zone, country, subdivision FROM business_calendar;
