-- A claim that has no place in its article's current revision is found by the words it had last.
UPDATE search_doc
SET body = (
    SELECT coalesce(last.words, '') || char(10) || c.note
    FROM claim AS c
    LEFT JOIN (
        SELECT a.claim, a.words, max(r.number)
        FROM claim_anchor AS a
        JOIN revision AS r ON r.id = a.revision
        GROUP BY a.claim
    ) AS last ON last.claim = c.id
    WHERE c.id = search_doc.subject
)
WHERE subject IN (
    SELECT c.id
    FROM claim AS c
    JOIN article ON article.id = c.article
    LEFT JOIN claim_anchor AS here ON here.claim = c.id AND here.revision = article.revision
    WHERE here.claim IS NULL
);
