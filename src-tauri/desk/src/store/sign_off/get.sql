SELECT id, article, revision, sha256, who, at, note
FROM sign_off
WHERE id = ?1
