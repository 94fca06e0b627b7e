SELECT seq, v, at, who, course, of, label, article, edits
FROM entry
WHERE edits LIKE '%"confidential":true%'
ORDER BY seq
