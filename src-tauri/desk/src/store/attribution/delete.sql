DELETE FROM attribution
WHERE id = ?1
