-- Personal data: who wrote on which network, and what was made of the words.
CREATE TABLE IF NOT EXISTS message_recognition (
  message_id BIGINT NOT NULL PRIMARY KEY,
  phone      VARCHAR(40) NULL,
  handle     VARCHAR(210) NULL,
  locale     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  url        VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NULL,
  place      VARCHAR(200) NULL,
  product    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  said       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  suggested  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  confidence DOUBLE NOT NULL DEFAULT 0,
  category   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  emotion    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  because    VARCHAR(500) NULL,
  decide_by  DATETIME(3) NULL,
  decided    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_by VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at DATETIME(3) NULL,
  note       VARCHAR(1000) NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
