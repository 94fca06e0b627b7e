SELECT c.id
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
WHERE c.article = ?1 AND anchor.claim IS NULL
ORDER BY c.number
