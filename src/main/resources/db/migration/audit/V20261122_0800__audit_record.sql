-- What happened, appended inside the business transaction and never changed. Ids, dates and amounts only: no personal data.
CREATE TABLE audit_record (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    occurred_at DATETIME(3) NOT NULL,
    event       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts       JSON        NOT NULL,
    KEY audit_record_case (case_number, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
