SELECT subject, body
FROM search_doc
ORDER BY subject
