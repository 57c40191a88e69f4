-- The ledger of gestures: entries are added, never changed; taking one back is another entry.
CREATE TABLE gesture_entry (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    entry_key   VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    gesture     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount      DECIMAL(12, 2) NOT NULL,
    currency    CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    granted_by  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    approved_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    entered_at  DATETIME(3)   NOT NULL,
    reverses    BIGINT        NULL,
    UNIQUE KEY gesture_entry_key (entry_key),
    KEY gesture_entry_case (case_number, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
