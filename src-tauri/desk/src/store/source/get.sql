SELECT id, bundled, name, aliases, kind, country, ownership, url, carries, confidential, note, contact, article, file
FROM source
WHERE id = ?1
