SELECT id, name, aliases, kind
FROM source
WHERE article = ?1
UNION
SELECT source.id, source.name, source.aliases, source.kind
FROM claim AS c
JOIN attribution AS a ON a.claim = c.id
JOIN source ON source.id = a.source
WHERE c.article = ?1
ORDER BY 1
