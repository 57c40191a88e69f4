-- Who sent an idea: a customer, or the author of a public post. Several, when the same was sent again.
CREATE TABLE IF NOT EXISTS idea_sender (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    idea        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    customer_id BIGINT       NULL,
    message     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    post        VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    locale      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    said_at     DATETIME(3)  NOT NULL,
    CONSTRAINT idea_sender_message UNIQUE (message),
    KEY idea_sender_idea (idea),
    KEY idea_sender_customer (customer_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
