SELECT at
FROM entry
WHERE article = ?1
ORDER BY seq DESC
LIMIT 1
