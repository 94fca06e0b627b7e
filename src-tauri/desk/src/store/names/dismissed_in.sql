SELECT article, kind, words, who, at
FROM dismissed_finding
WHERE article = ?1
ORDER BY kind, words
