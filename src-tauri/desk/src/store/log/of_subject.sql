SELECT entry.seq, entry.v, entry.at, entry.who, entry.course, entry.of, entry.label, entry.article, entry.edits
FROM touched
JOIN entry ON entry.seq = touched.seq
WHERE touched.subject = ?1
ORDER BY entry.seq
