DELETE FROM search_doc
WHERE subject = ?1
