-- Claims whose words are not, byte for byte, those their status was decided on, or around whose
-- words something happened in a later revision than the one they were decided in, or that no longer
-- rest on each source, by its very name, that bore them out then.
SELECT c.status, c.review, anchor.words, anchor.caution, c.id, c.number
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
WHERE c.article = ?1
    AND c.status IN ('confirmed', 'on_author', 'opinion')
    AND (
        c.review ->> '$.words' IS NOT anchor.words
        OR anchor.caution ->> '$.since' > coalesce(c.review ->> '$.revision', 0)
        OR EXISTS (
            SELECT 1
            FROM json_each(c.review, '$.rests_on') AS rested
            WHERE NOT EXISTS (
                SELECT 1
                FROM attribution AS a
                JOIN source AS s ON s.id = a.source
                WHERE a.claim = c.id
                    AND a.stance = 'supports'
                    AND s.name = rested.value ->> '$.name'
                    AND lower(hex(s.id)) = replace(rested.value ->> '$.source', '-', '')
            )
        )
    )
