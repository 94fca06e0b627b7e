SELECT seq, v, at, who, course, of, label, article, edits
FROM entry
ORDER BY seq
