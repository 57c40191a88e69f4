-- Somebody wants to be forgotten. Who it is stands in erasure_customer by key alone.
CREATE TABLE IF NOT EXISTS erasure_request (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    state       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    about       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    asked_by    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at    DATETIME(3) NOT NULL,
    due_at      DATETIME(3) NOT NULL,
    decided_by  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at  DATETIME(3) NULL,
    waits_for   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    waits_until DATETIME(3) NULL,
    told_at     DATETIME(3) NULL,
    began_at    DATETIME(3) NULL,
    done_at     DATETIME(3) NULL,
    customers   INT         NOT NULL DEFAULT 0,
    cases       INT         NOT NULL DEFAULT 0,
    version     INT         NOT NULL DEFAULT 0,
    KEY erasure_request_state (state, asked_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
