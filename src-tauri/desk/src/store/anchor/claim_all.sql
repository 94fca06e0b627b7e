SELECT claim, revision, spans
FROM claim_anchor
ORDER BY claim, revision
