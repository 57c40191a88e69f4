-- A call that we make without being asked. One is open for a customer at a time: open_for is the customer until it ends.
-- Personal data: said, what the customer said in their own words; erased by overwriting.
CREATE TABLE IF NOT EXISTS care_call (
    number       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    customer_id  BIGINT      NOT NULL,
    open_for     BIGINT      NULL,
    reason       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    team         VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wanted_at    DATETIME(3) NOT NULL,
    not_before   DATETIME(3) NOT NULL,
    attempts     INT         NOT NULL DEFAULT 0,
    overdue_at   DATETIME(3) NOT NULL,
    said         VARCHAR(8000) NULL,
    called_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    outcome      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    complaint    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ended_at     DATETIME(3) NULL,
    version      INT         NOT NULL DEFAULT 0,
    CONSTRAINT care_call_one_open UNIQUE (open_for),
    KEY care_call_of_customer (customer_id, wanted_at),
    KEY care_call_about (about)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
