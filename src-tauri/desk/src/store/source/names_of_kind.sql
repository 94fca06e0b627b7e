SELECT id, name, aliases
FROM source
WHERE kind = ?1
ORDER BY id
