INSERT INTO let_in (article, claim, place, sha256, sources)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (claim, place) DO UPDATE SET article = ?1, sha256 = ?4, sources = ?5
