SELECT id, article, number, sha256, file_name, format, created
FROM revision
ORDER BY id
