SELECT bytes
FROM file
WHERE sha256 = ?1
