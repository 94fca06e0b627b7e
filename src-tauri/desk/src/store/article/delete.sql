DELETE FROM article
WHERE id = ?1
