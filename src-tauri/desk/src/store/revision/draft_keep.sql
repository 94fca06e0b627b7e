INSERT INTO draft (sha256, format, changes, text, layout)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (sha256, format, changes) DO NOTHING
