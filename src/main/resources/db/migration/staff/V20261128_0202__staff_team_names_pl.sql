-- The teams that were set up with us get their Polish name; one of somebody's own keeps the name it has in both languages.
UPDATE team SET name_pl = CASE
    WHEN id = 'service' AND name = 'Customer service' THEN 'Obsługa klienta'
    WHEN id = 'billing' AND name = 'Billing' THEN 'Rozliczenia'
    WHEN id = 'digital' AND name = 'Digital channels' THEN 'Kanały cyfrowe'
    WHEN id = 'branches' AND name = 'Branches' THEN 'Placówki'
    WHEN id = 'second-line' AND name = 'Second line' THEN 'Druga linia wsparcia'
    ELSE name END
WHERE name_pl IS NULL;
