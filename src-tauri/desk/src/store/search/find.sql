SELECT doc.subject
FROM search
JOIN search_doc AS doc ON doc.doc = search.rowid
WHERE search MATCH ?1 AND search.rowid BETWEEN ?2 AND ?3
ORDER BY search.rowid DESC
LIMIT ?4
