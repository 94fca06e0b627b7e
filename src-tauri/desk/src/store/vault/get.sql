SELECT body
FROM vault
WHERE one = 1
