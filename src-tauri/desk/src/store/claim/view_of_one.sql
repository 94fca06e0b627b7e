SELECT c.id, c.article, c.number, c.kind, c.priority, c.assignee, c.status, c.review, c.correction, c.note,
    anchor.spans, anchor.words, anchor.caution
FROM claim AS c
JOIN article ON article.id = c.article
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = article.revision
WHERE c.id = ?1
