SELECT count(DISTINCT claim)
FROM attribution
WHERE source = ?1
