SELECT attribution, revision, spans, carried, caution
FROM naming_anchor
ORDER BY attribution, revision
