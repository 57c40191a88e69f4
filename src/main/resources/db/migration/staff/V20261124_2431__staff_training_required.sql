-- Which task types want a finished training, by the element of their diagram.
CREATE TABLE IF NOT EXISTS training_required (
    element  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    training VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (element, training)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
