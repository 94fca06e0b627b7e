SELECT attribution, revision, spans, carried, caution
FROM naming_anchor
WHERE attribution = ?1 AND revision = ?2
