SELECT article, claim, place, sha256, sources
FROM let_in
ORDER BY claim, place
