DELETE FROM dismissed_finding
WHERE article = ?1 AND kind = ?2 AND words = ?3
