SELECT seq, v, at, who, course, of, label, article, edits
FROM entry
WHERE article = ?1
ORDER BY seq
