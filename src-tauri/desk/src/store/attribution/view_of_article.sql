SELECT a.id, a.claim, a.position, a.source, a.role, a.level, a.stance, a.locator, a.accessed, a.words, a.note, a.anonymity,
    naming.spans
FROM claim AS c
JOIN attribution AS a ON a.claim = c.id
LEFT JOIN naming_anchor AS naming ON naming.attribution = a.id AND naming.revision = ?2
WHERE c.article = ?1
ORDER BY a.claim, a.position, a.id
