-- How far the demonstration world is ahead of real time.
CREATE TABLE IF NOT EXISTS demonstration_clock (
    id            TINYINT NOT NULL PRIMARY KEY,
    ahead_millis  BIGINT  NOT NULL
) ENGINE = InnoDB;
