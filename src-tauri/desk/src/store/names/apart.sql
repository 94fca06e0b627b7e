SELECT first, second, who, at
FROM names_apart
WHERE first = ?1 AND second = ?2
