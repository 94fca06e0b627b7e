SELECT id, bundled, name, aliases, kind, country, ownership, url, carries, confidential, note, contact
FROM source
WHERE name = ?1 COLLATE NOCASE
ORDER BY id
