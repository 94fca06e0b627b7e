SELECT article, words
FROM rejection
WHERE article = ?1
ORDER BY words
