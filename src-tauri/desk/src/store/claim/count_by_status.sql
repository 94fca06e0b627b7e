SELECT status, count(*)
FROM claim
WHERE article = ?1
GROUP BY status
