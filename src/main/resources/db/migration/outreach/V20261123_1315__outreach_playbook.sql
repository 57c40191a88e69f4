-- How each kind of matter is handled; durations as ISO 8601, and P5BD for business days.
CREATE TABLE IF NOT EXISTS playbook (
    id               VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name             VARCHAR(120) NOT NULL,
    name_pl          VARCHAR(120) NOT NULL,
    develops         BOOLEAN      NOT NULL,
    opens_known_issue BOOLEAN     NOT NULL,
    hold_out_percent INT          NOT NULL,
    update_every     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ask_silent_after VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    care_call_after  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    measure_after    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    team             VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version          INT          NOT NULL DEFAULT 0
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
