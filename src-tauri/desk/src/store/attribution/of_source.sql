SELECT id, claim, position, source, role, level, stance, locator, accessed, words, note, anonymity
FROM attribution
WHERE source = ?1
ORDER BY id
