SELECT kind, count(*)
FROM dismissed_finding
GROUP BY kind
ORDER BY kind
