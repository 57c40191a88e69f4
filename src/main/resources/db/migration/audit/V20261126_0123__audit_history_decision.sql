-- What was decided in a case; the version is the latest of the decision table, 0 for what people decided.
CREATE TABLE IF NOT EXISTS history_decision (
    number     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outcome    INT NOT NULL,
    version    INT NOT NULL,
    opened_at  DATETIME(3) NOT NULL,
    closed_at  DATETIME(3) NULL,
    PRIMARY KEY (number, outcome),
    KEY history_decision_opened (outcome, opened_at, number),
    KEY history_decision_closed (outcome, closed_at, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
