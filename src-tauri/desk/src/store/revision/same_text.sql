SELECT revision.id, revision.article, revision.number, revision.sha256, revision.file_name, revision.format, revision.changes, revision.created
FROM revision
JOIN draft ON draft.sha256 = revision.sha256
    AND draft.format = revision.format
    AND draft.changes = revision.changes
WHERE revision.article = ?1 AND draft.text = ?2
ORDER BY revision.number DESC
LIMIT 1
