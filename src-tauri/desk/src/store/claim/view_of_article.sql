SELECT c.id, c.article, c.number, c.kind, c.priority, c.assignee, c.status, c.review, c.correction, c.note,
    anchor.spans, anchor.words, anchor.caution
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
WHERE c.article = ?1
