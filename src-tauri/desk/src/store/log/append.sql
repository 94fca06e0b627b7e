INSERT INTO entry (seq, v, at, who, course, of, label, article, edits)
VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM entry), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
RETURNING seq
