SELECT entry.label
FROM timeline
JOIN entry ON entry.seq = timeline.seq
WHERE timeline.undone = 1
ORDER BY timeline.seq
LIMIT 1
