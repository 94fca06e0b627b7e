INSERT INTO rejection (article, words)
VALUES (?1, ?2)
ON CONFLICT (article, words) DO NOTHING
