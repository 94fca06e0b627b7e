-- Counts by status; `changed` holds the words of decided claims that are not byte for byte what was decided on.
SELECT c.status,
    CASE WHEN c.review IS NOT NULL AND c.status IN ('confirmed', 'on_author', 'opinion')
        AND c.review ->> '$.words' IS NOT anchor.words
    THEN c.review ->> '$.words' END AS decided_on,
    anchor.words,
    count(*)
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
WHERE c.article = ?1
GROUP BY 1, 2, CASE WHEN decided_on IS NOT NULL THEN c.id END
