INSERT INTO search_doc (doc, subject, body)
VALUES (
    (SELECT coalesce(max(doc), ?3) + 1 FROM search_doc WHERE doc BETWEEN ?3 AND ?4),
    ?1,
    ?2
)
ON CONFLICT (subject) DO UPDATE SET body = excluded.body
WHERE body <> excluded.body
