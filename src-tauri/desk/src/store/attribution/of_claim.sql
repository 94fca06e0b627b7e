SELECT id, claim, position, source, role, level, stance, locator, accessed, words, note, anonymity
FROM attribution
WHERE claim = ?1
ORDER BY position, id
