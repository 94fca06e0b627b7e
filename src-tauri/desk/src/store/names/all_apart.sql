SELECT first, second, who, at
FROM names_apart
ORDER BY first, second
