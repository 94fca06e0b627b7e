SELECT entry.seq, entry.v, entry.at, entry.who, entry.course, entry.of, entry.label, entry.article, entry.edits
FROM timeline
JOIN entry ON entry.seq = timeline.seq
WHERE timeline.undone = 0
ORDER BY timeline.seq DESC
LIMIT 1
