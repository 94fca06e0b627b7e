SELECT id, article, revision, sha256, who, at, note, let_through, footing
FROM sign_off
WHERE article = ?1
ORDER BY at, id
