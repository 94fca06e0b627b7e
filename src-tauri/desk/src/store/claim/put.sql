INSERT INTO claim (id, article, number, kind, priority, assignee, status, review, correction, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    article = excluded.article,
    number = excluded.number,
    kind = excluded.kind,
    priority = excluded.priority,
    assignee = excluded.assignee,
    status = excluded.status,
    review = excluded.review,
    correction = excluded.correction,
    note = excluded.note
