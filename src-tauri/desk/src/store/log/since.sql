SELECT seq, v, at, who, course, of, label, article, edits
FROM entry
WHERE seq > ?1
ORDER BY seq
