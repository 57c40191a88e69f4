-- What somebody promised, and what happens instead; written by staff, without anybody's personal data.
CREATE TABLE IF NOT EXISTS theme_gap (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    place       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    promised    VARCHAR(1000) NOT NULL,
    happens     VARCHAR(1000) NOT NULL,
    product     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    theme       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    owner       VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    noted_at    DATETIME(3)   NOT NULL,
    noted_by    VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_at  DATETIME(3)   NOT NULL,
    version     INT           NOT NULL DEFAULT 0,
    KEY theme_gap_state (state, noted_at),
    KEY theme_gap_theme (theme)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
