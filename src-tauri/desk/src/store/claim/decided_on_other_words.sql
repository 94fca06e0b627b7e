-- Claims whose words are not, byte for byte, those their status was decided on.
SELECT c.status, c.review ->> '$.words', anchor.words
FROM claim AS c
LEFT JOIN claim_anchor AS anchor ON anchor.claim = c.id AND anchor.revision = ?2
WHERE c.article = ?1
    AND c.status IN ('confirmed', 'on_author', 'opinion')
    AND c.review ->> '$.words' IS NOT anchor.words
