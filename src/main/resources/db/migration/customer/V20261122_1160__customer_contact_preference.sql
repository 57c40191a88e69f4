-- How a customer wants to hear from us. What was chosen through the link of a case holds for that case only, because a
-- stranger who knows somebody's name and address can open a case in that name; the row without a case holds everywhere.
-- Addresses that do not work and hours of the night belong to the customer, consents to the row they were given in.
CREATE TABLE IF NOT EXISTS contact_preference (
    customer_id          BIGINT      NOT NULL,
    case_number          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    preferred            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    sms_allowed          BOOLEAN     NULL,
    quiet_from           TIME        NULL,
    quiet_to             TIME        NULL,
    email_bounced_at     DATETIME(3) NULL,
    phone_refused_at     DATETIME(3) NULL,
    marketing            BOOLEAN     NOT NULL DEFAULT FALSE,
    marketing_changed_at DATETIME(3) NULL,
    research             BOOLEAN     NOT NULL DEFAULT FALSE,
    research_changed_at  DATETIME(3) NULL,
    source               VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (customer_id, case_number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
