SELECT id, claim, position, source, role, level, stance, locator, accessed, words, note, anonymity
FROM attribution
ORDER BY id
