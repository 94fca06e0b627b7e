INSERT INTO claim_anchor (claim, revision, spans, words)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (claim, revision) DO UPDATE SET
    spans = excluded.spans,
    words = excluded.words
