SELECT id, article, revision, sha256, who, at, note
FROM sign_off
ORDER BY id
