-- What the claims of an article stand on now, claim by claim and tie by tie.
SELECT c.number, c.kind, c.status, anchor.words, a.id, s.id, s.name, s.kind, s.carries, a.role, a.level, a.stance, a.locator, a.words, naming.spans
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
LEFT JOIN attribution AS a ON a.claim = c.id
LEFT JOIN source AS s ON s.id = a.source
LEFT JOIN naming_anchor AS naming ON naming.attribution = a.id AND naming.revision = ?2
WHERE c.article = ?1
ORDER BY c.number, a.position, a.id
