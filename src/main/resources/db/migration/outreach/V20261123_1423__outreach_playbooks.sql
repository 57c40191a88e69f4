-- How each kind of matter is handled at first; staff change it on the page of playbooks.
INSERT IGNORE INTO playbook (
    id, name, name_pl, develops, opens_known_issue, hold_out_percent, update_every, ask_silent_after, care_call_after,
    measure_after, team, version
) VALUES
    ('outage', 'Outage', 'Awaria', TRUE, TRUE, 0, 'PT4H', 'P3D', 'P3D', 'P14D', 'service', 0),
    ('delivery-delay', 'Delivery delay', 'Opóźniona dostawa', TRUE, FALSE, 0, NULL, 'P3D', 'P3D', 'P14D', 'service', 0),
    ('renewal', 'Renewal', 'Odnowienie umowy', FALSE, FALSE, 0, NULL, NULL, NULL, 'P30D', 'service', 0),
    ('price-change', 'Price change', 'Zmiana ceny', TRUE, FALSE, 0, NULL, NULL, NULL, 'P30D', 'service', 0),
    ('procedure-change', 'Procedure change', 'Zmiana procedury', TRUE, FALSE, 5, NULL, 'P7D', NULL, 'P30D', 'service', 0),
    ('maintenance', 'Maintenance', 'Prace planowe', TRUE, FALSE, 5, NULL, 'P2D', NULL, 'P14D', 'service', 0),
    ('survey', 'Survey', 'Badanie opinii', FALSE, FALSE, 0, NULL, NULL, NULL, 'P30D', 'service', 0),
    ('useful-extras', 'Useful extras', 'Przydatne dodatki', FALSE, FALSE, 10, NULL, NULL, NULL, 'P30D', 'service', 0),
    ('refill', 'Refill', 'Uzupełnienie', FALSE, FALSE, 10, NULL, NULL, NULL, 'P30D', 'service', 0),
    ('stuck-checkout', 'Stuck checkout', 'Niedokończone zamówienie', FALSE, FALSE, 10, NULL, NULL, NULL, 'P14D', 'digital', 0),
    ('first-bill', 'First bill', 'Pierwszy rachunek', FALSE, FALSE, 10, NULL, NULL, NULL, 'P30D', 'service', 0),
    ('contract-expiry', 'Contract expiry', 'Koniec umowy', FALSE, FALSE, 0, NULL, NULL, NULL, 'P30D', 'service', 0);
