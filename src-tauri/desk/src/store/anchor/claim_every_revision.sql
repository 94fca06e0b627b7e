SELECT claim, revision, spans, carried, caution
FROM claim_anchor
WHERE claim = ?1
ORDER BY revision
