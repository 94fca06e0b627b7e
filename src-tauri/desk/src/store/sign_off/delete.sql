DELETE FROM sign_off
WHERE id = ?1
