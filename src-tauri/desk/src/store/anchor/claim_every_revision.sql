SELECT claim, revision, spans
FROM claim_anchor
WHERE claim = ?1
ORDER BY revision
