SELECT article.id
FROM article
JOIN revision ON revision.id = article.revision
WHERE revision.sha256 = ?1
ORDER BY article.created DESC
LIMIT 1
