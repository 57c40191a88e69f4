-- Cases that have to do with one another but are worked on apart; case_a is the smaller number.
CREATE TABLE case_link (
    case_a    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_b    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    linked_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    linked_at DATETIME(3) NOT NULL,
    PRIMARY KEY (case_a, case_b),
    KEY case_link_back (case_b)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
