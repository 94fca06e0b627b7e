-- Who brought in which revision of an article, the first first; the label tells its number.
SELECT who, label
FROM entry
WHERE article = ?1
    AND course = 'do'
    AND label ->> '$.act' IN ('article_imported', 'revision_brought')
ORDER BY seq
