SELECT name, kind, who, at, locator, note
FROM checked_name
WHERE name = ?1
