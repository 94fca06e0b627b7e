INSERT INTO source (id, bundled, name, aliases, kind, country, ownership, url, carries, confidential, note, contact, article, file)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
ON CONFLICT (id) DO UPDATE SET
    bundled = excluded.bundled,
    name = excluded.name,
    aliases = excluded.aliases,
    kind = excluded.kind,
    country = excluded.country,
    ownership = excluded.ownership,
    url = excluded.url,
    carries = excluded.carries,
    confidential = excluded.confidential,
    note = excluded.note,
    contact = excluded.contact,
    article = excluded.article,
    file = excluded.file
