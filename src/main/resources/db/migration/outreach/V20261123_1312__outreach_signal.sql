-- What came in, once for each id that its source gave it, and which outreach it led to. Nothing of the body is kept.
CREATE TABLE IF NOT EXISTS outreach_signal (
    source      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signal_id   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    phase       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    outreach    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    received_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (source, signal_id),
    KEY outreach_signal_of (outreach, received_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
