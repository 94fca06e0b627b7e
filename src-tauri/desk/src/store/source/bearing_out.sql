-- The sources that bear a claim out, in order.
SELECT s.id, s.name, s.aliases, s.kind
FROM attribution AS a
JOIN source AS s ON s.id = a.source
WHERE a.claim = ?1 AND a.stance = 'supports'
ORDER BY a.position, a.id
