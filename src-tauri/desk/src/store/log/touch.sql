INSERT INTO touched (subject, seq)
VALUES (?1, ?2)
ON CONFLICT DO NOTHING
