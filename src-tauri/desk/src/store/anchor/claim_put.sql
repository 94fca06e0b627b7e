INSERT INTO claim_anchor (claim, revision, spans, words, carried, caution)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (claim, revision) DO UPDATE SET
    spans = excluded.spans,
    words = excluded.words,
    carried = excluded.carried,
    caution = excluded.caution
