SELECT c.id, c.number
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
WHERE c.article = ?1
    AND (
        c.status IN ('unchecked', 'in_progress', 'correction_proposed', 'cannot_confirm')
        OR (c.status = 'cut' AND anchor.claim IS NOT NULL)
    )
ORDER BY c.number
