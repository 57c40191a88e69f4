-- What other taxonomies call our products; it differs between years, so it is data.
CREATE TABLE register_product (
    mapping VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given   VARCHAR(200) NOT NULL,
    product VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (mapping, given)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
