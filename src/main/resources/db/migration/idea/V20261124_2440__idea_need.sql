-- A need that customers have not put into words. No personal data: it is about a kind of customer.
CREATE TABLE IF NOT EXISTS need (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    who         VARCHAR(200)  NOT NULL,
    shows       VARCHAR(2000) NOT NULL,
    product     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    state       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    improvement VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    noted_at    DATETIME(3)   NOT NULL,
    noted_by    VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version     INT           NOT NULL DEFAULT 0,
    KEY need_state (state, noted_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
