SELECT id, bundled, name, aliases, kind, country, ownership, url, carries, confidential, note, contact, article, file
FROM source
WHERE article = ?1
ORDER BY id
