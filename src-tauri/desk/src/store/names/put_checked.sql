INSERT INTO checked_name (name, kind, who, at, locator, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (name) DO UPDATE SET kind = ?2, who = ?3, at = ?4, locator = ?5, note = ?6
