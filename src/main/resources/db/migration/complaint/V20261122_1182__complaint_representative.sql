-- Personal data: who acts for the complainant; erased by overwriting name, email, phone and authority_note.
CREATE TABLE representative (
    case_number    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name           VARCHAR(200) NOT NULL,
    relation       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    email          VARCHAR(254) NULL,
    phone          VARCHAR(40)  NULL,
    authority_seen BOOLEAN      NOT NULL,
    authority_note VARCHAR(500) NULL,
    noted_by       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_at       DATETIME(3)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
