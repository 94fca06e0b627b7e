SELECT name, kind, who, at, locator, note
FROM checked_name
ORDER BY name
