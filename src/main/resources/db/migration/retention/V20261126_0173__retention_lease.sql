-- Which node cleans up at the moment, and when that was last done.
CREATE TABLE IF NOT EXISTS retention_lease (
    id           TINYINT     NOT NULL PRIMARY KEY,
    leased_until DATETIME(3) NULL,
    done_at      DATETIME(3) NULL
) ENGINE = InnoDB;
