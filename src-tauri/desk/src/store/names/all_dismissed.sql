SELECT article, kind, words, who, at
FROM dismissed_finding
ORDER BY article, kind, words
