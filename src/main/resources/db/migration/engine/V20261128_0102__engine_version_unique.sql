-- A number stands for one version of a thing.
ALTER TABLE deployed_version
    DROP KEY IF EXISTS deployed_version_of,
    ADD UNIQUE KEY IF NOT EXISTS deployed_version_one (kind, artifact_key, version);
