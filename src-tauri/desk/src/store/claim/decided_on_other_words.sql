-- Claims whose words are not, byte for byte, those their status was decided on, or around whose
-- words something happened in a later revision than the one they were decided in.
SELECT c.status, c.review ->> '$.words', c.review ->> '$.revision', anchor.words, anchor.caution, c.id, c.number
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
WHERE c.article = ?1
    AND c.status IN ('confirmed', 'on_author', 'opinion')
    AND (
        c.review ->> '$.words' IS NOT anchor.words
        OR anchor.caution ->> '$.since' > coalesce(c.review ->> '$.revision', 0)
    )
