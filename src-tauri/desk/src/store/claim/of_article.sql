SELECT id, article, number, kind, priority, assignee, status, review, correction, note
FROM claim
WHERE article = ?1
ORDER BY number
