-- Where a claim last stood: its anchor in the latest revision that has one. With one max() the
-- other columns are those of the row in which it was found.
SELECT a.claim, a.revision, a.spans, a.carried, a.caution, max(r.number)
FROM claim_anchor AS a
JOIN revision AS r ON r.id = a.revision
WHERE a.claim = ?1
GROUP BY a.claim
