-- The kinds to begin with.
INSERT IGNORE INTO survey_kind (id, occasion, measure, ask_after, remind_after, expires_after, team) VALUES
    ('complaint', 'COMPLAINT_CLOSED', 'CSAT', 'P2D', 'P5D', 'P14D', 'service'),
    ('delivery', 'DELIVERY', 'CSAT', 'P1D', 'P4D', 'P14D', 'service'),
    ('onboarding', 'ONBOARDING', 'CSAT', 'P14D', 'P5D', 'P21D', 'service'),
    ('relation', 'ANNIVERSARY', 'NPS', 'P1D', 'P7D', 'P30D', 'service');
