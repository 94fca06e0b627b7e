SELECT article, words
FROM rejection
ORDER BY article, words
