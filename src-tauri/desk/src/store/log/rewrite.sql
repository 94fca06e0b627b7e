UPDATE entry
SET edits = ?2
WHERE seq = ?1
