-- The public post that a case came from. Personal data: erased by overwriting handle and url.
CREATE TABLE IF NOT EXISTS social_origin (
    case_number VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    source      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    post_id     VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    handle      VARCHAR(200) NULL,
    url         VARCHAR(1000) NULL,
    created_at  DATETIME(3)  NOT NULL,
    KEY social_origin_post (source, post_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
