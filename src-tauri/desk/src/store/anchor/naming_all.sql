SELECT attribution, revision, spans
FROM naming_anchor
ORDER BY attribution, revision
