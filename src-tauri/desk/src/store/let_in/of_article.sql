SELECT article, claim, place, sha256, sources
FROM let_in
WHERE article = ?1
ORDER BY claim, place
