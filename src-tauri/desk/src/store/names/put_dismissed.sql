INSERT INTO dismissed_finding (article, kind, words, who, at)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (article, kind, words) DO UPDATE SET who = ?4, at = ?5
