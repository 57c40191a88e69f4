-- Personal data: messages as they came in on any channel, byte for byte, with who sent them.
CREATE TABLE IF NOT EXISTS inbound_message (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  external_id    VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at    DATETIME(3) NOT NULL,
  sent_at        DATETIME(3) NULL,
  sender_name    VARCHAR(200) NULL,
  sender_address VARCHAR(320) NULL,
  subject        VARCHAR(300) NULL,
  text           MEDIUMTEXT NULL,
  original       LONGBLOB NOT NULL,
  original_type  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  case_number    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  follows        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason         VARCHAR(500) NULL,
  refused_files  VARCHAR(2000) NULL,
  version        INT NOT NULL,
  CONSTRAINT inbound_message_once UNIQUE (source, external_id),
  INDEX inbound_message_state (state, received_at),
  INDEX inbound_message_sender (sender_address, received_at),
  INDEX inbound_message_case (case_number, received_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
