SELECT entry.label
FROM timeline
JOIN entry ON entry.seq = timeline.seq
WHERE timeline.undone = 0
ORDER BY timeline.seq DESC
LIMIT 1
