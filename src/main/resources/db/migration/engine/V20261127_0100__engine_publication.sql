-- Which version of a process, a decision table or a form counts from when on, and who decided it. The one that counts is the
-- published one that became valid last: rolling out later and rolling back are rows like any other.
CREATE TABLE IF NOT EXISTS publication (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    artifact_key  VARCHAR(255)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    definition_id VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version       INT           NOT NULL,
    state         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from    DATETIME(3)   NULL,
    reason        VARCHAR(1000) NOT NULL,
    proposed_by   VARCHAR(64)   NOT NULL,
    proposed_at   DATETIME(3)   NOT NULL,
    decided_by    VARCHAR(64)   NULL,
    decided_at    DATETIME(3)   NULL,
    notes         VARCHAR(1000) NULL,
    revision      INT           NOT NULL DEFAULT 0,
    proposed_key  VARCHAR(272)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        AS (IF(state = 'PROPOSED', CONCAT(kind, ':', artifact_key), NULL)) PERSISTENT,
    UNIQUE KEY publication_one_proposal (proposed_key),
    KEY publication_valid (kind, artifact_key, state, valid_from)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
