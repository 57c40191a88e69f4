-- What counts stays what counts.
INSERT INTO publication (kind, artifact_key, definition_id, version, state, valid_from, reason,
                         proposed_by, proposed_at, decided_by, decided_at)
SELECT 'PROCESS', process_key, definition_id, version, 'PUBLISHED', published_at, '',
       IF(published_by = 'system', 'heed', published_by), published_at,
       IF(published_by = 'system', 'heed', published_by), published_at
  FROM published_version;
