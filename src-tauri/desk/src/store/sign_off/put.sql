INSERT INTO sign_off (id, article, revision, sha256, who, at, note, let_through, footing)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (id) DO UPDATE SET
    article = excluded.article,
    revision = excluded.revision,
    sha256 = excluded.sha256,
    who = excluded.who,
    at = excluded.at,
    note = excluded.note,
    let_through = excluded.let_through,
    footing = excluded.footing
