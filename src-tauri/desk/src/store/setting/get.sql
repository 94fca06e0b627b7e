SELECT key, value
FROM setting
WHERE key = ?1
