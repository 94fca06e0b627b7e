SELECT attribution, revision, spans, carried, caution
FROM naming_anchor
WHERE revision = ?1
ORDER BY attribution
