SELECT id, article, number, kind, priority, assignee, status, review, correction, note
FROM claim
WHERE id = ?1
