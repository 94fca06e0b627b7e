SELECT claim, revision, spans, carried, caution
FROM claim_anchor
WHERE revision = ?1
ORDER BY claim
