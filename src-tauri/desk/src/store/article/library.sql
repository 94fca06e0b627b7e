SELECT article.id, article.revision, article.created, article.claims_made, article.title, article.byline, article.deadline, coalesce(
    (SELECT at FROM entry WHERE entry.article = article.id ORDER BY seq DESC LIMIT 1), article.created) AS changed
FROM article
ORDER BY changed DESC, article.id DESC
