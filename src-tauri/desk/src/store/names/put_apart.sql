INSERT INTO names_apart (first, second, who, at)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (first, second) DO UPDATE SET who = ?3, at = ?4
