SELECT source, count(DISTINCT claim)
FROM attribution
GROUP BY source
