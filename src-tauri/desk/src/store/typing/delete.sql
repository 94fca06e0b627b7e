DELETE FROM typing
WHERE key = ?1
