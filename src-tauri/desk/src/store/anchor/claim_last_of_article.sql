-- Where the claims of an article that have no place in one revision last stood: the anchor of each
-- in the latest revision that has one. With one max() the other columns are those of the row in
-- which it was found.
SELECT a.claim, a.revision, a.spans, a.carried, a.caution, max(r.number)
FROM claim AS c
JOIN claim_anchor AS a ON a.claim = c.id
JOIN revision AS r ON r.id = a.revision
WHERE c.article = ?1
    AND NOT EXISTS (SELECT 1 FROM claim_anchor AS here WHERE here.claim = c.id AND here.revision = ?2)
GROUP BY a.claim
