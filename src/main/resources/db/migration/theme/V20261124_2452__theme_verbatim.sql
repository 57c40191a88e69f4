-- What a customer told us, as it was said, once for each source and reference.
-- Personal data: body, customer_id; erased by overwriting the body and dropping the key.
CREATE TABLE IF NOT EXISTS verbatim (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    source       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference    VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    case_number  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    customer_id  BIGINT       NULL,
    product      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    region       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    language     VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    said_at      DATETIME(3)  NOT NULL,
    body         VARCHAR(8000) NOT NULL,
    severity     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cost_cents   BIGINT       NOT NULL DEFAULT 0,
    theme        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    assigned_at  DATETIME(3)  NULL,
    assigned_by  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT verbatim_once UNIQUE (source, reference),
    KEY verbatim_theme (theme, said_at),
    KEY verbatim_said (said_at),
    KEY verbatim_case (case_number),
    KEY verbatim_customer (customer_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
