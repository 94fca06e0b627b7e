DELETE FROM checked_name
WHERE name = ?1
