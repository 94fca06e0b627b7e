SELECT id, article, number, sha256, file_name, format, changes, created
FROM revision
WHERE article = ?1
ORDER BY number
