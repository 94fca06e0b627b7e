SELECT attribution, revision, spans
FROM naming_anchor
WHERE attribution = ?1
ORDER BY revision
