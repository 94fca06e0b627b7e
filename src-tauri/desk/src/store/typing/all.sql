SELECT key, text
FROM typing
ORDER BY key
