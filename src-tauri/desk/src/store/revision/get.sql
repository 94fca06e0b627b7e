SELECT id, article, number, sha256, file_name, format, changes, created
FROM revision
WHERE id = ?1
