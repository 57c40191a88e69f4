-- One thing that a programme says to many: announced, paused or stopped by staff, and what is left is counted from contact.
CREATE TABLE IF NOT EXISTS contact_wave (
    programme     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wave          INT         NOT NULL,
    message_class VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    urgent_reason VARCHAR(200) NULL,
    state         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total         INT         NOT NULL,
    opened_at     DATETIME(3) NOT NULL,
    moved_at      DATETIME(3) NOT NULL,
    expires_at    DATETIME(3) NULL,
    ended_at      DATETIME(3) NULL,
    PRIMARY KEY (programme, wave),
    KEY contact_wave_state (state)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
