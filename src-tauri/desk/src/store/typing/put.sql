INSERT INTO typing (key, text)
VALUES (?1, ?2)
ON CONFLICT (key) DO UPDATE SET text = excluded.text
