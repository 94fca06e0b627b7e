SELECT a.id, a.claim, a.position, a.source, a.role, a.level, a.stance, a.locator, a.accessed, a.words, a.note, a.anonymity,
    naming.spans
FROM attribution AS a
JOIN claim AS c ON c.id = a.claim
JOIN article ON article.id = c.article
LEFT JOIN naming_anchor AS naming ON naming.attribution = a.id AND naming.revision = article.revision
WHERE a.claim = ?1
ORDER BY a.position, a.id
