SELECT entry.seq, entry.v, entry.at, entry.who, entry.course, entry.of, entry.label, entry.article, entry.edits
FROM timeline
JOIN entry ON entry.seq = timeline.seq
WHERE timeline.undone = 1
ORDER BY timeline.seq
LIMIT 1
