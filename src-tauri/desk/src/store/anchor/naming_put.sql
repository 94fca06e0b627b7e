INSERT INTO naming_anchor (attribution, revision, spans, words)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (attribution, revision) DO UPDATE SET
    spans = excluded.spans,
    words = excluded.words
