INSERT INTO revision (id, article, number, sha256, file_name, format, changes, created)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    article = excluded.article,
    number = excluded.number,
    sha256 = excluded.sha256,
    file_name = excluded.file_name,
    format = excluded.format,
    changes = excluded.changes,
    created = excluded.created
