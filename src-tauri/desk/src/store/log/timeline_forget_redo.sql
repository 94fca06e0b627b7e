DELETE FROM timeline
WHERE undone = 1
