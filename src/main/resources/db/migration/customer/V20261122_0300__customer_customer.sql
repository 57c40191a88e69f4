-- Personal data: erased by overwriting name, email and phone.
CREATE TABLE customer (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(200) NULL,
    email      VARCHAR(254) NULL,
    phone      VARCHAR(40)  NULL,
    locale     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    time_zone  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    version    INT          NOT NULL DEFAULT 0,
    KEY customer_email (email),
    KEY customer_phone (phone),
    KEY customer_name (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
