INSERT IGNORE INTO gesture_type (id, monetary, reversible, instant_amount, position)
VALUES ('none', FALSE, FALSE, 0, 1),
       ('apology', FALSE, FALSE, 0, 2),
       ('token', FALSE, FALSE, 0, 3),
       ('credit', TRUE, TRUE, 10.00, 4),
       ('adjustment', TRUE, TRUE, 0, 5);
