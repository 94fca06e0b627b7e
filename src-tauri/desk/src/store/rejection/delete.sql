DELETE FROM rejection
WHERE article = ?1 AND words = ?2
