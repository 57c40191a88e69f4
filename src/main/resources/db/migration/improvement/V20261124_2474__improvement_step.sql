-- What people decided and wrote on the way, in their own words, the order by place.
CREATE TABLE IF NOT EXISTS improvement_step (
    improvement VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place       INT         NOT NULL,
    round       INT         NOT NULL,
    kind        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    verdict     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    words       VARCHAR(8000) NULL,
    done_by     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    done_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (improvement, place)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
