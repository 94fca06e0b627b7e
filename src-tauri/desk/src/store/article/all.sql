SELECT id, revision, created, claims_made, title, byline, deadline
FROM article
ORDER BY id
