-- Every version of a process, a decision table and a form, and who deployed it: the engine does not remember who.
CREATE TABLE IF NOT EXISTS deployed_version (
    definition_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    kind          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    artifact_key  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version       INT          NOT NULL,
    name          VARCHAR(255) NOT NULL,
    deployment_id VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file          VARCHAR(255) NOT NULL,
    deployed_at   DATETIME(3)  NOT NULL,
    deployed_by   VARCHAR(64)  NOT NULL,
    KEY deployed_version_of (kind, artifact_key, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
