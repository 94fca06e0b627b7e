SELECT article.id, article.title, c.id, c.number, anchor.words, c.status, c.review,
    anchor.caution
FROM attribution AS a
JOIN claim AS c ON c.id = a.claim
JOIN article ON article.id = c.article
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = article.revision
WHERE a.source = ?1
GROUP BY c.id
ORDER BY article.created DESC, article.id, c.number
