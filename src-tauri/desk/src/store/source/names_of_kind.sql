SELECT id, name, aliases, kind
FROM source
WHERE kind = ?1 AND article IS NULL
ORDER BY id
