SELECT claim, revision, spans, carried, caution
FROM claim_anchor
ORDER BY claim, revision
