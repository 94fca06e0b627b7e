SELECT id, article, revision, sha256, who, at, note, let_through
FROM sign_off
WHERE id = ?1
