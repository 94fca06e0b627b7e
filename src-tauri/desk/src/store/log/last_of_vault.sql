SELECT seq, v, at, who, course, of, label, article, edits
FROM entry
WHERE label LIKE '%"act":"vault_changed"%'
ORDER BY seq DESC
LIMIT 1
