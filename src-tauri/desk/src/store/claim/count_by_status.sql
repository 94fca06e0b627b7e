SELECT c.status, anchor.claim IS NOT NULL AS in_draft, count(*)
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
WHERE c.article = ?1
GROUP BY c.status, in_draft
