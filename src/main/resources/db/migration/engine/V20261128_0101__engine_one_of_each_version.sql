-- The engine gives a number again after its deployment was deleted. What counts is the one that it has now.
DELETE older FROM deployed_version older
  JOIN deployed_version newer
    ON newer.kind = older.kind AND newer.artifact_key = older.artifact_key AND newer.version = older.version
   AND (newer.deployed_at > older.deployed_at
        OR newer.deployed_at = older.deployed_at AND newer.definition_id > older.definition_id);
