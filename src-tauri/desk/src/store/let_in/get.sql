SELECT article, claim, place, sha256, sources
FROM let_in
WHERE claim = ?1 AND place = ?2
