-- What a customer has with us, as another system told it.
CREATE TABLE IF NOT EXISTS customer_contract (
    reference     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    customer_id   BIGINT      NOT NULL,
    product       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    region        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    jurisdiction  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    skill         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    starts_on     DATE        NULL,
    first_bill_on DATE        NULL,
    renews_on     DATE        NULL,
    ends_on       DATE        NULL,
    refill_on     DATE        NULL,
    KEY customer_contract_of (customer_id),
    KEY customer_contract_product (product, region),
    KEY customer_contract_renews (renews_on),
    KEY customer_contract_ends (ends_on),
    KEY customer_contract_first_bill (first_bill_on),
    KEY customer_contract_refill (refill_on)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
