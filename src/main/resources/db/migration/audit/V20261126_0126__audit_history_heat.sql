-- The same over all cases, by the length of the time that a case spent there: as many rows as elements have lengths.
CREATE TABLE IF NOT EXISTS history_heat (
    element   INT NOT NULL,
    version   INT NOT NULL,
    bucket    SMALLINT NOT NULL,
    cases     INT NOT NULL,
    visits    INT NOT NULL,
    finished  INT NOT NULL,
    millis    BIGINT NOT NULL,
    PRIMARY KEY (element, version, bucket)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
