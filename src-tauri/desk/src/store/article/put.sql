INSERT INTO article (id, revision, created, claims_made, title, byline, deadline)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    revision = excluded.revision,
    created = excluded.created,
    claims_made = excluded.claims_made,
    title = excluded.title,
    byline = excluded.byline,
    deadline = excluded.deadline
