INSERT IGNORE INTO register_product (mapping, given, product) VALUES
    ('cfpb', 'Credit card', 'credit-card'),
    ('cfpb', 'Credit card or prepaid card', 'credit-card'),
    ('cfpb', 'Bank account or service', 'current-account'),
    ('cfpb', 'Checking or savings account', 'current-account');
